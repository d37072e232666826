// Makes the folders that a bench of several pages serves: the built site with a generated form of each size, every
// file with its .br and .gz beside it.
//
//   node tests/bench/make.mjs SPEC.mjs [0,1000,5000] [OUT]
//
// SPEC.mjs exports makeSpec(rows): { title, sections: [{ id, tt, label, unit, total, leaf, rows: [{ id, tt, label,
// unit }] }] }, each row with two figures. OUT is target/bench unless given; the adapter beside this file reads it.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { pathToFileURL } from 'node:url';

export const FORM = 'bench';
export const repository = path.resolve(import.meta.dirname, '../..');
export const out = path.join(repository, 'target/bench');

const OPEN = { count: { unit: 'lớp' }, people: { unit: 'người' } };
const TOTALS = { count: { unit: 'lớp', total: 'children' }, people: { unit: 'người', total: 'children' } };

function template({ title, sections }) {
  return {
    format: 'phuluc.template',
    format_version: 1,
    id: FORM,
    version: 1,
    name: 'Bench',
    document: { issuer: 'Bench' },
    title_block: { appendix: 'Phụ lục II', title: [title] },
    columns: [
      { kind: 'number', head: 'TT' },
      { kind: 'label', head: 'Nội dung các hoạt động' },
      { kind: 'unit', head: 'Đơn vị' },
      { head: 'Số lượng', columns: [
        { kind: 'whole', head: 'Số lớp/số cuộc thi', cells: ['count'] },
        { kind: 'whole', head: 'Người', cells: ['people'] },
      ] },
      { kind: 'note', head: 'Ghi chú' },
    ],
    rows: sections.map(section),
  };
}

// A section without rows of its own is itself the row that is filled in.
function section({ id, tt, label, unit, total, leaf, rows }) {
  if (leaf) return { ...row(rows[0]), label };
  return { id, number: tt, label, unit, ...(total ? { cells: TOTALS } : {}), rows: rows.map(row) };
}

const row = ({ id, tt, label, unit }) => ({ id, number: tt, label, unit, cells: OPEN });

function compress(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    const bytes = fs.readFileSync(file);
    const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = zlib.constants;
    const params = { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_SIZE_HINT]: bytes.length };
    fs.writeFileSync(`${file}.br`, zlib.brotliCompressSync(bytes, { params }));
    fs.writeFileSync(`${file}.gz`, zlib.gzipSync(bytes, { level: 9 }));
  }
}

function make(spec, folder) {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.cpSync(process.env.PHULUC_DIST ?? path.join(repository, 'dist'), folder, { recursive: true });
  const templates = path.join(folder, 'templates');
  const index = JSON.parse(fs.readFileSync(path.join(templates, 'index.json'), 'utf8'));
  index.templates.push({ id: FORM, name: 'Bench' });
  fs.writeFileSync(path.join(templates, 'index.json'), JSON.stringify(index));
  fs.writeFileSync(path.join(templates, `${FORM}.json`), JSON.stringify(template(spec)));
  // As the build does for the forms that it finds.
  const prepare = ['run', '--quiet', '--locked', '--no-default-features', '--bin', 'prepare', '--', folder];
  execFileSync('cargo', prepare, { cwd: repository, stdio: 'inherit' });
  compress(folder);
}

if (process.argv[1] && import.meta.filename === path.resolve(process.argv[1])) {
  const [specFile, sizes = '0,1000,5000', target = out] = process.argv.slice(2);
  if (!specFile) throw new Error('node tests/bench/make.mjs SPEC.mjs [0,1000,5000] [OUT]');
  const { makeSpec } = await import(pathToFileURL(path.resolve(specFile)));
  for (const rows of sizes.split(',').map(Number)) make(makeSpec(rows), path.join(target, String(rows)));
}

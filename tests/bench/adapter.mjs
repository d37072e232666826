// This site for a bench of several pages: where its folders are, and what its fields are called. `make.mjs` makes the
// folders first.
import path from 'node:path';
import { FORM, out } from './make.mjs';

export default {
  name: 'phuluc',
  dir: rows => path.join(process.env.PHULUC_BENCH ?? out, String(rows)),
  path: `#/${FORM}`,
  in1: ['[name="s1_r1.count"]', 0],
  in2: ['[name="s1_r2.count"]', 0],
  total: ['output[name="s1.count"]', 0],
};

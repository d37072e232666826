//! What stands where on the official sheet, as plain data. It must not know the library, nor what stands in a cell of
//! the report.

use super::looks::Look;
use crate::formats::paper::{
    Appendix, Block, Heading, Line, Orientation, Paper, PaperHead, Part, Signature, Table, words,
};

/// How many columns a sheet has at least, so that a signature finds its half.
const LEAST_COLUMNS: usize = 4;
/// The width of the sheet in characters, upright and on the side.
const PORTRAIT: usize = 88;
const LANDSCAPE: usize = 132;

/// The sheet.
pub(super) struct Sheet {
    /// The width of each column, in characters.
    pub(super) widths: Vec<usize>,
    /// From top to bottom.
    pub(super) rows: Vec<SheetRow>,
    /// The first and the last row of the heads of the only table, which are printed on every page.
    pub(super) heads: Option<(usize, usize)>,
}

/// One row.
#[derive(Default)]
pub(super) struct SheetRow {
    /// By what it is found again; empty where nothing of it is.
    pub(super) key: String,
    /// From left to right.
    pub(super) cells: Vec<SheetCell>,
    /// How many lines of text it needs; 0 for one.
    pub(super) lines: usize,
}

/// One cell, which may stand over several.
pub(super) struct SheetCell {
    /// Its first column, from 0.
    pub(super) column: usize,
    /// Over how many columns it stands.
    pub(super) columns: usize,
    /// Over how many rows.
    pub(super) rows: usize,
    /// Its words, where no figure of the report takes their place.
    pub(super) text: String,
    /// The names of the report's cells that it shows.
    pub(super) names: Vec<String>,
    /// How it looks.
    pub(super) look: Look,
}

/// Lays the paper out on a sheet.
pub(super) fn of(paper: &Paper) -> Sheet {
    let mut plan = Plan { rows: Vec::new(), widths: widths(paper), heads: None };
    plan.beginning(paper);
    let tables = blocks(paper).filter(|block| matches!(block, Block::Table(_))).count();
    for block in blocks(paper) {
        plan.block(block, tables == 1);
    }
    if !paper.explanations.is_empty() {
        plan.wide(words::EXPLANATIONS, Look::Heading);
        paper.explanations.iter().for_each(|text| plan.wide(text, Look::Text));
    }
    plan.signatures(paper);
    plan.wide(&paper.origin, Look::Origin);
    let Plan { mut rows, widths, heads } = plan;
    number_repeated(&mut rows);
    Sheet { widths, rows, heads }
}

/// What is reported: the letter's words, but for its pointing to the appendix, and the appendix.
fn blocks(paper: &Paper) -> impl Iterator<Item = &Block> {
    let (letter, appendix) = (&paper.letter.body, paper.appendix.as_ref());
    let words = if appendix.is_some() { letter.len().saturating_sub(1) } else { letter.len() };
    letter.iter().take(words).chain(appendix.into_iter().flat_map(|appendix| &appendix.body))
}

/// How the sheet lies.
pub(super) fn orientation(paper: &Paper) -> Orientation {
    paper.appendix.as_ref().map_or(Orientation::Portrait, |appendix| appendix.orientation)
}

struct Plan {
    rows: Vec<SheetRow>,
    widths: Vec<usize>,
    heads: Option<(usize, usize)>,
}

impl Plan {
    fn beginning(&mut self, paper: &Paper) {
        paper.remarks.iter().for_each(|text| self.wide(text, Look::Remark));
        let half = self.widths.len() / 2;
        let letter = &paper.letter;
        let issuer = &letter.issuer;
        for (text, look) in
            [(&issuer.parent, Look::Parent), (&issuer.unit, Look::Issuer), (&issuer.number, Look::Parent)]
        {
            if !text.is_empty() {
                self.push(vec![self.cell(0, half, text, look)]);
            }
        }
        match &paper.appendix {
            Some(appendix) => {
                self.wide(&appendix.name, Look::Title);
                appendix.title.iter().for_each(|text| self.wide(text, Look::Title));
                appendix.attached_to.iter().for_each(|text| self.wide(text, Look::Attached));
            }
            None => letter.title.iter().for_each(|text| self.wide(text, Look::Title)),
        }
        if !letter.recipient.is_empty() {
            self.wide(&[words::RECIPIENT, ": ", &letter.recipient].concat(), Look::Text);
        }
        letter.about.iter().for_each(|line| self.wide(&captioned(line), Look::Text));
    }

    fn block(&mut self, block: &Block, is_only_table: bool) {
        match block {
            Block::Heading(heading) => self.heading(heading),
            Block::Text(lines) => {
                for line in lines {
                    let text = if line.is_item { words::item(&line.text) } else { line.text.clone() };
                    self.wide(&text, Look::Text);
                }
            }
            Block::Room => self.push(Vec::new()),
            Block::Table(table) => self.table(table, is_only_table),
        }
    }

    /// A heading's only figure stands in a cell of its own, so that it can be added up.
    fn heading(&mut self, heading: &Heading) {
        let look = if heading.is_item { Look::Text } else { Look::Heading };
        let said = [heading.text.trim_end(), &heading.in_words].concat();
        let columns = self.widths.len();
        let whole = [heading.text.trim_end(), " ", &heading.figures].concat();
        match heading.names.as_slice() {
            [] => self.wide(&heading.text, look),
            [name] => {
                let words = self.cell(0, columns - 1, said.trim_end(), look);
                let look = if heading.is_total { Look::LoneTotal } else { Look::LoneFigure };
                let figure = SheetCell { names: vec![name.clone()], ..self.cell(columns - 1, 1, "", look) };
                self.push(vec![words, figure]);
            }
            names => {
                let cell = SheetCell { names: names.to_vec(), ..self.cell(0, columns, &whole, look) };
                self.push(vec![cell]);
            }
        }
    }

    fn table(&mut self, table: &Table, is_only: bool) {
        let first = self.rows.len();
        self.table_heads(&table.heads);
        if is_only && self.rows.len() > first {
            self.heads = Some((first, self.rows.len() - 1));
        }
        let width = table.widths.len();
        // A row that is to be added by hand would invite to type where nothing is read back.
        for row in table.rows.iter().filter(|row| !row.name.is_empty()) {
            let mut column = 0;
            let mut cells = Vec::new();
            for paper_cell in &row.cells {
                let ends = column + paper_cell.columns >= width;
                let columns = if ends { self.widths.len() - column } else { paper_cell.columns };
                let look = Look::Cell { part: paper_cell.part, is_section: row.level == 0, doubt: paper_cell.doubt };
                let cell = self.cell(column, columns, &paper_cell.text, look);
                cells.push(SheetCell { names: paper_cell.names.clone(), ..cell });
                column += paper_cell.columns;
            }
            let is_long = row.cells.iter().any(|cell| cell.part == Part::Narrative);
            self.push(cells);
            if let Some(last) = self.rows.last_mut() {
                last.key.clone_from(&row.name);
                // Room to write by hand.
                last.lines = if is_long { last.lines.max(4) } else { last.lines };
            }
        }
    }

    fn table_heads(&mut self, heads: &[Vec<PaperHead>]) {
        let width = heads.first().map_or(0, |line| line.iter().map(|head| head.columns).sum());
        let mut covered = vec![0; width];
        for (line, heads_of_line) in heads.iter().enumerate() {
            let mut column = 0;
            let mut cells = Vec::new();
            for head in heads_of_line {
                while covered.get(column).is_some_and(|until| *until > line) {
                    column += 1;
                }
                let columns = if column + head.columns >= width { self.widths.len() - column } else { head.columns };
                cells.push(SheetCell { rows: head.lines, ..self.cell(column, columns, &head.text, Look::Head) });
                covered[column..(column + head.columns).min(width)].fill(line + head.lines);
                column += head.columns;
            }
            let lone = cells.iter().filter(|cell| cell.rows == 1);
            let lines = lone.map(|cell| lines_of(&cell.text, self.width(cell))).max().unwrap_or(1).max(2);
            self.push(cells);
            self.rows.last_mut().into_iter().for_each(|last| last.lines = lines);
        }
    }

    fn signatures(&mut self, paper: &Paper) {
        self.push(Vec::new());
        let half = self.widths.len() / 2;
        let both = |plan: &mut Self, left: &str, right: &str, look: Look| {
            let cells = [(0, half, left), (half, plan.widths.len() - half, right)];
            let cells = cells.into_iter().filter(|(.., text)| !text.is_empty());
            let cells = cells.map(|(column, columns, text)| plan.cell(column, columns, text, look)).collect();
            plan.push(cells);
        };
        let letter = &paper.letter;
        let none = Signature { office: String::new(), manner: String::new(), name: String::new() };
        let (date, left, right, contact) = match &paper.appendix {
            Some(Appendix { signatures: beneath, .. }) => {
                (&beneath.place_and_date, &beneath.left, &beneath.right, &beneath.contact)
            }
            None => (&letter.place_and_date, &none, &letter.signature, &letter.maker),
        };
        both(self, "", date, Look::Attached);
        both(self, &left.office, &right.office, Look::Issuer);
        both(self, &left.manner, &right.manner, Look::Attached);
        (0..3).for_each(|_| self.push(Vec::new()));
        both(self, &left.name, &right.name, Look::Issuer);
        let contact = contact.iter().map(captioned).collect::<Vec<_>>().join("\n");
        if !contact.is_empty() {
            both(self, &contact, "", Look::Contact);
        }
    }

    /// Words over the whole width; nothing where there are none.
    fn wide(&mut self, text: &str, look: Look) {
        if !text.is_empty() {
            self.push(vec![self.cell(0, self.widths.len(), text, look)]);
        }
    }

    fn cell(&self, column: usize, columns: usize, text: &str, look: Look) -> SheetCell {
        let columns = columns.clamp(1, self.widths.len() - column);
        SheetCell { column, columns, rows: 1, text: text.to_owned(), names: Vec::new(), look }
    }

    /// Not every program finds the height of a row by itself.
    fn push(&mut self, cells: Vec<SheetCell>) {
        let lone = cells.iter().filter(|cell| cell.rows == 1);
        let lines = lone.map(|cell| lines_of(&cell.text, self.width(cell))).max().unwrap_or(0);
        let key = cells.iter().find_map(|cell| cell.names.first()).cloned().unwrap_or_default();
        self.rows.push(SheetRow { key, cells, lines });
    }

    fn width(&self, cell: &SheetCell) -> usize {
        self.widths[cell.column..cell.column + cell.columns].iter().sum()
    }
}

/// The columns of the widest table, or of a sheet without one.
fn widths(paper: &Paper) -> Vec<usize> {
    let room = if orientation(paper) == Orientation::Landscape { LANDSCAPE } else { PORTRAIT };
    let tables = blocks(paper).filter_map(|block| match block {
        Block::Table(table) => Some(&table.widths),
        _ => None,
    });
    match tables.max_by_key(|widths| widths.len()).filter(|widths| widths.len() >= LEAST_COLUMNS) {
        Some(widths) => widths.iter().map(|width| (width * room / 1000).max(5)).collect(),
        None => vec![room / LEAST_COLUMNS; LEAST_COLUMNS],
    }
}

/// How many lines a text takes in the width of so many digits; most letters of Times New Roman are narrower.
fn lines_of(text: &str, width: usize) -> usize {
    let room = (width * 6 / 5).max(1);
    text.lines().map(|line| line.chars().count().div_ceil(room).max(1)).sum::<usize>().max(1)
}

fn captioned(line: &Line) -> String {
    [line.caption, ": ", &line.text].concat()
}

/// A row that stands there a second time gets a number, so that each is found again by its own name.
fn number_repeated(rows: &mut [SheetRow]) {
    for at in 0..rows.len() {
        let (before, rest) = rows.split_at_mut(at);
        let Some(row) = rest.first_mut().filter(|row| !row.key.is_empty()) else { continue };
        let same = before.iter().rev().take(4).filter(|other| other.key.split('#').next() == Some(&row.key)).count();
        if same > 0 {
            row.key = format!("{}#{same}", row.key);
        }
    }
}

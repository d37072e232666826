//! A sound form part by part, always in the same order: for whoever writes it down and for whoever takes it up again. It
//! must not know how it is written.

use chrono::{Datelike as _, NaiveDate};

use super::{
    AddedCell, AddedRows, Asked, Cell, CellColumn, CellIndex, CellKind, Check, CheckKind, Checks, Column, ColumnKind,
    Document, Formula, HeadField, Layout, Level, Narrative, Photos, Plan, Row, RowIndex, Signature, TableIndex,
    Template, Term, TitleBlock,
};

/// Whoever carries the parts of a form: one that writes takes what is there, one that reads puts there what was written.
pub trait Carrier: Sized {
    /// A number.
    fn number(&mut self, number: &mut u32);

    /// A text.
    fn text(&mut self, text: &mut String);

    /// A list; `blank` is what stands in a new place of it.
    fn list<T: Clone>(&mut self, items: &mut Vec<T>, blank: &T, each: fn(&mut Self, &mut T)) {
        let count = position(self, items.len());
        items.resize(count, blank.clone());
        for item in items {
            each(self, item);
        }
    }

    /// What may not be there.
    fn perhaps<T: Default>(&mut self, item: &mut Option<T>, each: fn(&mut Self, &mut T)) {
        if position(self, usize::from(item.is_some())) == 1 {
            each(self, item.get_or_insert_default());
        }
    }
}

impl Template {
    /// Gives all that it says.
    pub fn give(mut self, carrier: &mut impl Carrier) {
        template(carrier, &mut self);
    }

    /// What was given, taken up again: it is as sound as it was. `None` where that was no form.
    pub fn take(carrier: &mut impl Carrier) -> Option<Self> {
        let mut taken = Self::default();
        template(carrier, &mut taken);
        let formulas: Vec<Option<&Formula>> = taken.cells.iter().map(|cell| cell.formula.as_ref()).collect();
        taken.plan = Plan::new(&formulas, taken.rows.len()).ok()?;
        taken.rows_by_id = taken.rows().map(|(index, row)| (row.id.clone(), index)).collect();
        Some(taken)
    }
}

fn template<C: Carrier>(c: &mut C, form: &mut Template) {
    c.text(&mut form.id);
    c.number(&mut form.version);
    c.text(&mut form.fingerprint);
    c.text(&mut form.name);
    document(c, &mut form.document);
    title_block(c, &mut form.title_block);
    form.asks_district = position(c, usize::from(form.asks_district)) == 1;
    c.perhaps(&mut form.photos, |c, Photos { label, hint }| {
        c.text(label);
        c.text(hint);
    });
    c.list(&mut form.former_names, &Default::default(), |c, (CellIndex(cell), name)| {
        c.number(cell);
        c.text(name);
    });
    c.list(&mut form.tables, &Vec::new(), columns);
    c.list(&mut form.rows, &Row::default(), row);
    c.list(&mut form.cells, &Cell::default(), cell);
    let mut checks = form.checks.all().to_vec();
    let blank = Check {
        id: String::new(),
        level: Level::Hint,
        say: String::new(),
        kind: CheckKind::Required,
        comparisons: Vec::new(),
    };
    c.list(&mut checks, &blank, check);
    form.checks = Checks::new(checks, form.cells.len());
}

fn document<C: Carrier>(c: &mut C, document: &mut Document) {
    let Document { issuer, basis, theme, week, deadline, reporters, recipient, channel, email, attachments, remark } =
        document;
    for text in [issuer, theme, reporters, recipient, channel, email, remark] {
        c.text(text);
    }
    texts(c, basis);
    texts(c, attachments);
    c.perhaps(week, |c, (first, last)| {
        day(c, first);
        c.perhaps(last, day);
    });
    c.perhaps(deadline, day);
}

fn title_block<C: Carrier>(c: &mut C, block: &mut TitleBlock) {
    let TitleBlock { appendix, title, attached_to, report, signature } = block;
    c.text(appendix);
    for lines in [title, attached_to, report] {
        texts(c, lines);
    }
    c.perhaps(signature, |c, Signature { office, manner }| {
        c.text(office);
        c.text(manner);
    });
}

fn columns<C: Carrier>(c: &mut C, columns: &mut Vec<Column>) {
    let blank = Column { head: String::new(), kind: ColumnKind::Number };
    c.list(columns, &blank, |c, column| {
        c.text(&mut column.head);
        column_kind(c, &mut column.kind);
    });
}

fn column_kind<C: Carrier>(c: &mut C, column: &mut ColumnKind) {
    let word = match column {
        ColumnKind::Number => 0,
        ColumnKind::Label => 1,
        ColumnKind::Unit => 2,
        ColumnKind::Note => 3,
        ColumnKind::Group(_) => 4,
        ColumnKind::Cells(_) => 5,
    };
    let read = match position(c, word) {
        0 => ColumnKind::Number,
        1 => ColumnKind::Label,
        2 => ColumnKind::Unit,
        3 => ColumnKind::Note,
        4 => ColumnKind::Group(Vec::new()),
        _ => ColumnKind::Cells(CellColumn { cells: Vec::new(), kind: CellKind::Whole, sum: Vec::new() }),
    };
    // Only one that reads begins with a blank one.
    if matches!(column, ColumnKind::Number) {
        *column = read;
    }
    match column {
        ColumnKind::Group(inner) => columns(c, inner),
        ColumnKind::Cells(CellColumn { cells, kind, sum }) => {
            texts(c, cells);
            cell_kind(c, kind);
            texts(c, sum);
        }
        _ => {}
    }
}

fn row<C: Carrier>(c: &mut C, row: &mut Row) {
    for text in [&mut row.id, &mut row.number, &mut row.label, &mut row.unit, &mut row.hint] {
        c.text(text);
    }
    c.perhaps(&mut row.parent, |c, RowIndex(parent)| c.number(parent));
    row.depth = u8::try_from(position(c, usize::from(row.depth))).unwrap_or_default();
    c.number(&mut row.section.0);
    let layout = match row.layout {
        Layout::Outline => 0,
        Layout::Table(table) => 1 + table.at(),
    };
    row.layout = match position(c, layout) {
        0 => Layout::Outline,
        table => Layout::Table(TableIndex(u16::try_from(table - 1).unwrap_or_default())),
    };
    c.perhaps(&mut row.added, |c, AddedRows { cells }| c.list(cells, &AddedCell::default(), added_cell));
    c.perhaps(&mut row.narrative, |c, Narrative { limit }| c.perhaps(limit, C::number));
    c.number(&mut row.cells.start);
    c.number(&mut row.cells.end);
}

fn added_cell<C: Carrier>(c: &mut C, cell: &mut AddedCell) {
    for text in [&mut cell.id, &mut cell.label, &mut cell.unit] {
        c.text(text);
    }
    cell_kind(c, &mut cell.kind);
    c.list(&mut cell.sum, &0, |c, term| *term = position(c, *term));
}

fn cell<C: Carrier>(c: &mut C, cell: &mut Cell) {
    c.text(&mut cell.id);
    c.number(&mut cell.row.0);
    c.text(&mut cell.unit);
    cell_kind(c, &mut cell.kind);
    c.perhaps(&mut cell.formula, |c, formula| c.list(&mut formula.terms, &Term::AddedRows(RowIndex(0)), term));
}

fn cell_kind<C: Carrier>(c: &mut C, kind: &mut CellKind) {
    let word = match *kind {
        CellKind::Whole => 0,
        CellKind::Text => 1,
        CellKind::Date => 2,
        CellKind::Decimal(places) => 3 + usize::from(places),
    };
    *kind = match position(c, word) {
        0 => CellKind::Whole,
        1 => CellKind::Text,
        2 => CellKind::Date,
        places => CellKind::Decimal(u8::try_from(places - 3).unwrap_or_default()),
    };
}

fn term<C: Carrier>(c: &mut C, term: &mut Term) {
    let (word, index) = match *term {
        Term::Cell(CellIndex(cell)) => (0, cell),
        Term::AddedRows(RowIndex(row)) => (1, row),
        Term::AddedCells { row: RowIndex(row), cell } => (2 + cell, row),
    };
    let (word, index) = pair(c, word, index);
    *term = match word {
        0 => Term::Cell(CellIndex(index)),
        1 => Term::AddedRows(RowIndex(index)),
        cell => Term::AddedCells { row: RowIndex(index), cell: cell - 2 },
    };
}

fn check<C: Carrier>(c: &mut C, check: &mut Check) {
    c.text(&mut check.id);
    c.text(&mut check.say);
    let level = match check.level {
        Level::Error => 0,
        Level::Warning => 1,
        Level::Hint => 2,
    };
    check.level = match position(c, level) {
        0 => Level::Error,
        1 => Level::Warning,
        _ => Level::Hint,
    };
    let (word, times) = match check.kind {
        CheckKind::Part => (0, 0),
        CheckKind::Together => (1, 0),
        CheckKind::Required => (2, 0),
        CheckKind::Same => (3, 0),
        CheckKind::InWeek => (4, 0),
        CheckKind::LikeLastYear { times } => (5, times),
    };
    check.kind = match pair(c, word, times) {
        (0, _) => CheckKind::Part,
        (1, _) => CheckKind::Together,
        (2, _) => CheckKind::Required,
        (3, _) => CheckKind::Same,
        (4, _) => CheckKind::InWeek,
        (_, times) => CheckKind::LikeLastYear { times },
    };
    c.list(&mut check.comparisons, &Vec::new(), |c, fields| {
        c.list(fields, &Asked::Narrative(RowIndex(0)), asked);
    });
}

fn asked<C: Carrier>(c: &mut C, asked: &mut Asked) {
    let (word, index) = match *asked {
        Asked::Cell(CellIndex(cell)) => (0, cell),
        Asked::Narrative(RowIndex(row)) => (1, row),
        Asked::Head(field) => {
            (2, HeadField::ALL.iter().zip(0..).find(|(one, _)| **one == field).map_or(0, |(_, at)| at))
        }
        Asked::AddedCells { row: RowIndex(row), cell } => (3 + cell, row),
    };
    let (word, index) = pair(c, word, index);
    *asked = match word {
        0 => Asked::Cell(CellIndex(index)),
        1 => Asked::Narrative(RowIndex(index)),
        2 => Asked::Head(HeadField::ALL.get(index as usize).copied().unwrap_or(HeadField::Unit)),
        cell => Asked::AddedCells { row: RowIndex(index), cell: cell - 3 },
    };
}

fn texts<C: Carrier>(c: &mut C, texts: &mut Vec<String>) {
    c.list(texts, &String::new(), C::text);
}

fn day<C: Carrier>(c: &mut C, day: &mut NaiveDate) {
    let mut number = u32::try_from(day.num_days_from_ce()).unwrap_or_default();
    c.number(&mut number);
    *day = i32::try_from(number).ok().and_then(NaiveDate::from_num_days_from_ce_opt).unwrap_or_default();
}

/// What is small: a place in a list, a word of a few.
fn position<C: Carrier>(c: &mut C, position: usize) -> usize {
    let mut number = u32::try_from(position).unwrap_or(u32::MAX);
    c.number(&mut number);
    number as usize
}

fn pair<C: Carrier>(c: &mut C, word: usize, mut index: u32) -> (usize, u32) {
    let word = position(c, word);
    c.number(&mut index);
    (word, index)
}

//! One page under measure: its files, its address, the field that is typed into and the total that must move.

use anyhow::{Context as _, Result};

use super::handwritten;
use super::options::Size;
use super::sized_form::SizedForm;
use super::wide_form;
use crate::browser::named;
use crate::form::Form;
use crate::site::Assets;

const FORM: &str = "lai-chau-2023";

#[derive(Debug)]
pub struct Contender {
    pub name: &'static str,
    pub assets: Assets,
    /// The part of the address behind `#`.
    pub fragment: &'static str,
    /// The selector of the first open cell.
    pub field: String,
    /// The selector of the total that sums it up.
    pub total: String,
}

impl Contender {
    /// The page written by hand.
    pub fn handwritten(size: Size) -> Result<Self> {
        let sized = sized(size, &Assets::built()?)?;
        let mut assets = Assets::default();
        assets.put("index.html", handwritten::page(&sized.form).into_bytes());
        Self::on(&sized.form, "hand-written", assets, "")
    }

    /// The built site, with a template of that size in the place of the real one.
    pub fn built(size: Size) -> Result<Self> {
        let mut assets = Assets::built()?;
        let sized = sized(size, &assets)?;
        if size != Size::Rows(0) {
            assets.put(&format!("templates/{FORM}.json"), sized.template.to_string().into_bytes());
        }
        Self::on(&sized.form, "phuluc", assets, "/lai-chau-2023")
    }

    fn on(form: &Form, name: &'static str, assets: Assets, fragment: &'static str) -> Result<Self> {
        let (row, cell) = form.open_cells().next().context("a cell to type into")?;
        let field = named(&row.name(cell));
        let (row, cell) = form.total_cells().next().context("a total")?;
        let total = format!("output{}", named(&row.name(cell)));
        Ok(Self { name, assets, fragment, field, total })
    }
}

fn sized(size: Size, assets: &Assets) -> Result<SizedForm> {
    match size {
        Size::Rows(rows) => SizedForm::of(FORM, assets, rows),
        Size::Columns(columns) => Ok(wide_form::wide(FORM, columns)),
    }
}

//! One page under measure: its files, its address, the field that is typed into and the total that must move.

use anyhow::{Context as _, Result};

use super::handwritten;
use super::options::Size;
use super::sized_form::SizedForm;
use super::wide_form;
use crate::browser::named;
use crate::form::Form;
use crate::site::{Assets, Encoding};

const FORM: &str = "lai-chau-2023";
const FORM_OPEN: &str = "#/lai-chau-2023";
const FORM_OPEN_IN_FILE: &str = "phuluc.html#/lai-chau-2023";

#[derive(Debug, Clone)]
pub struct Contender {
    pub name: &'static str,
    pub assets: Assets,
    /// The same as a compressing host sends them.
    pub served: Assets,
    /// Its address on the host.
    pub address: &'static str,
    /// The selector of the first open cell.
    pub field: String,
    /// The selector of the total that sums it up.
    pub total: String,
}

impl Contender {
    /// Every page that is measured: the one written by hand, the same again (what they differ by is noise), the built
    /// site, and the page in one file, which holds the real form only.
    pub fn all(size: Size) -> Result<Vec<Self>> {
        let handwritten = Self::handwritten(size)?;
        let again = Self { name: "the same again", ..handwritten.clone() };
        let built = Self::built(size)?;
        let file = Self { name: "phuluc.html", address: FORM_OPEN_IN_FILE, ..built.clone() };
        let mut all = vec![handwritten, again, built];
        if size == Size::Rows(0) {
            all.push(file);
        }
        Ok(all)
    }

    fn handwritten(size: Size) -> Result<Self> {
        let sized = sized(size, &Assets::built()?)?;
        let mut assets = Assets::default();
        assets.put("index.html", handwritten::page(&sized.form).into_bytes());
        Self::on(&sized.form, "hand-written", assets, "")
    }

    /// The built site, with a template of that size in the place of the real one.
    fn built(size: Size) -> Result<Self> {
        let mut assets = Assets::built()?;
        let sized = sized(size, &assets)?;
        if size != Size::Rows(0) {
            assets.put(&format!("templates/{FORM}.json"), sized.template.to_string().into_bytes());
        }
        Self::on(&sized.form, "phuluc", assets, FORM_OPEN)
    }

    fn on(form: &Form, name: &'static str, assets: Assets, address: &'static str) -> Result<Self> {
        let (row, cell) = form.open_cells().next().context("a cell to type into")?;
        let field = named(&row.name(cell));
        let (row, cell) = form.total_cells().next().context("a total")?;
        let total = format!("output{}", named(&row.name(cell)));
        let served = assets.clone().encoded(Encoding::Brotli)?;
        Ok(Self { name, assets, served, address, field, total })
    }
}

fn sized(size: Size, assets: &Assets) -> Result<SizedForm> {
    match size {
        Size::Rows(rows) => SizedForm::of(FORM, assets, rows),
        Size::Columns(columns) => Ok(wide_form::wide(FORM, columns)),
    }
}

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

#[derive(Debug)]
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
        let mut all = vec![
            Self::handwritten(size, "hand-written")?,
            Self::handwritten(size, "the same again")?,
            Self::built(size, "phuluc", FORM_OPEN)?,
        ];
        if size == Size::Rows(0) {
            all.push(Self::built(size, "phuluc.html", FORM_OPEN_IN_FILE)?);
        }
        Ok(all)
    }

    fn handwritten(size: Size, name: &'static str) -> Result<Self> {
        let sized = sized(size, &Assets::built()?)?;
        let mut assets = Assets::default();
        assets.put("index.html", handwritten::page(&sized.form).into_bytes());
        Self::on(&sized.form, name, assets, "")
    }

    /// The built site, with a template of that size in the place of the real one.
    fn built(size: Size, name: &'static str, address: &'static str) -> Result<Self> {
        let mut assets = Assets::built()?;
        let sized = sized(size, &assets)?;
        if size != Size::Rows(0) {
            assets.put(&format!("templates/{FORM}.json"), sized.template.to_string().into_bytes());
        }
        Self::on(&sized.form, name, assets, address)
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

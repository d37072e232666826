//! One page under measure: its files, its address, the field that is typed into and the total that must move.

use anyhow::Result;

use super::handwritten;
use super::sized_form::SizedForm;
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
    pub fn handwritten(rows: usize) -> Result<Self> {
        let sized = SizedForm::of(FORM, &Assets::built()?, rows)?;
        let mut assets = Assets::default();
        assets.put("index.html", handwritten::page(&sized.form).into_bytes());
        Self::on(&sized.form, "hand-written", assets, "")
    }

    /// The built site, with a template of that many rows in the place of the real one.
    pub fn built(rows: usize) -> Result<Self> {
        let mut assets = Assets::built()?;
        let sized = SizedForm::of(FORM, &assets, rows)?;
        if rows > 0 {
            assets.put(&format!("templates/{FORM}.json"), sized.template.to_string().into_bytes());
        }
        Self::on(&sized.form, "phuluc", assets, "/lai-chau-2023")
    }

    fn on(form: &Form, name: &'static str, assets: Assets, fragment: &'static str) -> Result<Self> {
        let field = named(&form.name("1.1", "count")?);
        let total = format!("output{}", named(&form.name("1", "count")?));
        Ok(Self { name, assets, fragment, field, total })
    }
}

//! The sheet that tells how a form is filled in, on the screen as it will lie on paper. It must not lay it out.

use leptos::prelude::*;

use super::paper::{Sheet, sheet_page};
use crate::browser::environment;
use crate::formats::job::Job;
use crate::ui::app::App;
use crate::ui::file_exchange::{self, Made};
use crate::ui::opening;
use crate::ui::route::Route;
use crate::ui::wording::{guide as words, help, storage};

/// Draws the page.
pub(crate) fn guide_page(app: App, form: &str) -> AnyView {
    let sheet = Sheet {
        mark: "data-guide",
        title: words::HEADING,
        help: words::PAGE_HELP,
        laying_out: words::LAYING_OUT,
        print: words::PRINT,
        keep: words::KEEP,
        back: (Route::Help(form.to_owned()), help::TITLE),
    };
    let id = form.to_owned();
    sheet_page(&sheet, form, Box::pin(async move { made(app, &id).await }))
}

async fn made(app: App, form: &str) -> Result<Made, String> {
    let drafts = app.drafts();
    let edition = opening::edition(form, &drafts).await.ok_or_else(|| storage::NO_FORM.to_owned())?;
    // A form of one's own, and a page from a file, are at no address that others could go to.
    let has_address = !environment::is_from_file() && !drafts.own_forms().iter().any(|own| own == form);
    let address = if has_address { address_of(form) } else { String::new() };
    let job = Job::Guide { template: edition.json, address };
    file_exchange::make(job, &drafts.photos()).await
}

fn address_of(form: &str) -> String {
    let here = environment::address();
    let page = here.split('#').next().unwrap_or_default();
    [page, &Route::Form(form.to_owned()).hash()].concat()
}

//! The page as one file with the forms of this site, by way of the worker. It must not draw, nor know what stands in it.

use crate::browser::worker_door::{self, Program};
use crate::browser::{assets, files, templates};
use crate::formats::job::{Job, Outcome};
use crate::ui::programs::not_done;
use crate::ui::wording::{files as file_words, one_file as words};

/// Makes the file and gives it to the person. Both results are sentences to be shown.
pub(super) async fn save() -> Result<String, String> {
    let forms = templates::texts().await.map_err(|path| words::no_form(&path))?;
    let page = assets::one_file().await.map_err(|_| words::NO_PAGE.to_owned())?;
    // The first is their list.
    let count = forms.len() - 1;
    match worker_door::run(Program::Worker, &Job::OneFile { forms }, page).await {
        Ok((Outcome::Exported { name, media_type, .. }, bytes)) => {
            files::download(&name, &media_type, &bytes).map_err(|_| file_words::NO_DOWNLOAD.to_owned())?;
            Ok(words::made(&name, count))
        }
        Ok(_) => Err(words::NO_PAGE.to_owned()),
        Err(why) => Err(not_done(Program::Worker, why)),
    }
}

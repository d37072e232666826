//! A chosen file on its way in: its bytes, and of a photo what the printed code in it says. It must not draw, nor know
//! what a file or a code says.

use crate::browser::files;
use crate::browser::photos::{self, Grey};
use crate::browser::worker_door::{self, Program};
use crate::formats::import;
use crate::formats::job::{Job, Outcome, Refusal};
use crate::ui::file_exchange::not_loaded;
use crate::ui::wording::files as words;

/// The largest file that is read, in bytes: what a mail takes.
const LARGEST_FILE: usize = import::LARGEST;

/// The bytes of a file; of a picture what the code in it says. An error is a sentence to be shown.
pub(super) async fn bytes_of(file: &web_sys::File) -> Result<Vec<u8>, String> {
    if file.type_().starts_with("image/") {
        return code_in(file).await;
    }
    files::read(file, LARGEST_FILE).await.map_err(|why| match why {
        files::FileError::TooLarge => words::refusal(&Refusal::TooLarge { limit: LARGEST_FILE }),
        files::FileError::Unreadable => words::UNREADABLE_FILE.to_owned(),
    })
}

/// What the code in a picture says, as the bytes of a file.
async fn code_in(picture: &web_sys::File) -> Result<Vec<u8>, String> {
    let Grey { width, height, bytes } = photos::grey(picture).await.map_err(|_| words::PICTURE_NOT_SHOWN.to_owned())?;
    let job = Job::ReadCode { width, height };
    match worker_door::run(Program::Office, &job, bytes).await {
        Ok((Outcome::Code, text)) => Ok(text),
        Ok((Outcome::Refused(why), _)) => Err(words::refusal(&why)),
        Ok(_) | Err(_) => Err(not_loaded(Program::Office)),
    }
}

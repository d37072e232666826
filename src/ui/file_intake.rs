//! A chosen file on its way in: its bytes, and of a photo what the printed code in it says. It must not draw, nor know
//! what a file or a code says.

use crate::browser::files;
use crate::browser::photos::{self, Grey};
use crate::browser::worker_door;
use crate::formats::job::{Job, Outcome, Refusal};
use crate::formats::{backup, import};
use crate::ui::dom;
use crate::ui::file_reading::NotRead;
use crate::ui::programs::{not_answered, program_of};
use crate::ui::wording::files as words;

/// The largest file that is read, in bytes: what a mail takes.
pub(super) const LARGEST_FILE: usize = import::LARGEST;
/// The largest backup that is read, in bytes. What is larger than a file and no backup is refused by the worker.
pub(super) const LARGEST_BACKUP: usize = backup::LARGEST;

/// The bytes of a file of at most `limit`; of a picture what the code in it says. An error is a sentence to be shown.
pub(super) async fn bytes_of(file: &web_sys::File, limit: usize) -> Result<Vec<u8>, String> {
    if file.type_().starts_with("image/") {
        return code_in(file).await;
    }
    files::read(file, limit).await.map_err(|why| match why {
        files::FileError::TooLarge => words::refusal(&Refusal::TooLarge { limit }),
        files::FileError::Unreadable => words::UNREADABLE_FILE.to_owned(),
    })
}

/// The field into which words are pasted.
pub(super) const PASTED: &str = "import-text";
/// How the text of a code on paper begins.
const CODE: &[u8] = b"PHULUC";

/// The text of a code, where the bytes are one.
pub(super) fn code_of(bytes: &[u8]) -> Option<String> {
    bytes.starts_with(CODE).then(|| String::from_utf8_lossy(bytes).into_owned())
}

/// What is said of a file that cannot be opened. What a code says is kept where words are pasted: the form that it needs
/// may come, and nobody has to take the picture anew.
pub(super) fn not_opened(why: &NotRead, code: Option<String>) -> String {
    let Some(code) = code else { return why.words() };
    dom::write(PASTED, &code);
    [&why.words(), " ", words::CODE_KEPT].concat()
}

/// What the code in a picture says, as the bytes of a file.
async fn code_in(picture: &web_sys::File) -> Result<Vec<u8>, String> {
    let Grey { width, height, bytes } = photos::grey(picture).await.map_err(|_| words::PICTURE_NOT_SHOWN.to_owned())?;
    let job = Job::ReadCode { width, height };
    let program = program_of(&job);
    match worker_door::run(program, &job, bytes).await {
        Ok((Outcome::Code, text)) => Ok(text),
        Ok((Outcome::Refused(why), _)) => Err(words::refusal(&why)),
        answer => Err(not_answered(program, answer)),
    }
}

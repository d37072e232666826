//! The build's own program: writes down each form of a site as the page takes it up (`ready/ID.txt`); nothing else.

use std::error::Error;
use std::path::PathBuf;

use phuluc::formats::{ready_form, template_file};

fn main() -> Result<(), Box<dyn Error>> {
    let site = PathBuf::from(std::env::args_os().nth(1).ok_or("which site?")?);
    let ready = site.join("ready");
    std::fs::create_dir_all(&ready)?;
    let forms = site.join("templates");
    let list = std::fs::read_to_string(forms.join("index.json"))?;
    for form in template_file::load_index(&list).map_err(|problems| format!("the list of forms: {problems:?}"))? {
        let name = &form.id;
        let file = std::fs::read_to_string(forms.join(format!("{name}.json")))?;
        let form = template_file::load(&file).map_err(|problems| format!("{name}: {problems:?}"))?;
        std::fs::write(ready.join(format!("{name}.txt")), ready_form::write(&file, form))?;
    }
    Ok(())
}

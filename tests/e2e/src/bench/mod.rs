//! The bench: the built site beside a hand-written page, in bytes and in time. Only ratios travel between machines.

pub mod contender;
pub mod figures_taken;
pub mod handwritten;
pub mod load;
pub mod options;
pub mod ratios;
pub mod sized_form;
pub mod table;
pub mod wide_form;

use anyhow::Result;

use contender::Contender;
use figures_taken::Taken;
use options::Options;

/// Loads each page in turn, run by run, so that a change in the machine's mood meets all of them. The pages are those of
/// [`Contender::all`], in that order.
pub async fn run(options: &Options) -> Result<Vec<(&'static str, Taken)>> {
    let contenders = Contender::all(options.size)?;
    let mut loads: Vec<Vec<load::Load>> = contenders.iter().map(|_| Vec::new()).collect();
    for run in 0..options.runs {
        for turn in 0..contenders.len() {
            let index = (run + turn) % contenders.len();
            loads[index].push(load::measure(&contenders[index], options).await?);
        }
    }
    let mut all = Vec::new();
    for (contender, loads) in contenders.iter().zip(&loads) {
        let growth = if options.growth { Some(load::growth(contender).await?) } else { None };
        all.push((contender.name, Taken::of(contender, loads, growth)?));
    }
    Ok(all)
}

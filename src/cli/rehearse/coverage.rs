//! `--coverage`: what the rehearsals touched of their methods.

use anyhow::{Context as _, anyhow};
use serde::Serialize;

use super::looks::View;
use super::percent::Percent;
use crate::cli::failure::Failure;
use crate::cli::out;
use crate::cli::world::World;
use crate::rehearsal::report::{Sheet, lines, table};
use crate::rehearsal::{Covered, OtherBuild, Outcome, meant};
use crate::script::{Host, Library};

/// What another program gets: the counts, which can be added up, and what they are about.
#[derive(Serialize)]
struct Data<'a> {
    covered: &'a Covered,
    methods: &'a [Sheet],
    /// Methods that stories about another one played as well.
    in_passing: &'a [Sheet],
}

/// Tells what was touched of each method, and fails where that is too little.
pub(super) fn tell(
    world: &World,
    outcomes: &[Outcome],
    library: &Library,
    (view, least): (View, Option<Percent>),
) -> Result<(), Failure> {
    let covered = covered(world, outcomes)?;
    let (sheets, in_passing) = sheets(world, outcomes, library)?;
    match view {
        View::Json => {
            let data = Data { covered: &covered, methods: &sheets, in_passing: &in_passing };
            let json = serde_json::to_string_pretty(&data);
            out::say(&format!("{}\n", json.context("this cannot be written as JSON")?));
        }
        View::Table | View::Lines => {
            let told = if view == View::Table { table } else { lines };
            for sheet in &sheets {
                out::say(&format!("\n{}", told(sheet, &world.words)));
            }
            if !in_passing.is_empty() {
                let names: Vec<&str> = in_passing.iter().map(|sheet| sheet.name.as_str()).collect();
                let gaps = [("methods", names.join(", ").into())];
                out::say(&format!("\n{}\n", world.words.say("coverage-in-passing", &gaps)));
            }
        }
    }
    enough(world, &sheets, least)
}

fn covered(world: &World, outcomes: &[Outcome]) -> Result<Covered, Failure> {
    let mut covered = Covered::default();
    for outcome in outcomes {
        covered.add(&outcome.covered).map_err(|other| changed(world, &other))?;
    }
    Ok(covered)
}

/// What was touched of each method that stories are about, and of those they play in passing.
pub(super) fn sheets(
    world: &World,
    outcomes: &[Outcome],
    library: &Library,
) -> Result<(Vec<Sheet>, Vec<Sheet>), Failure> {
    let all = of_each(world, &covered(world, outcomes)?, library)?;
    let meant = meant(outcomes);
    Ok(all.into_iter().partition(|sheet| meant.contains(sheet.name.as_str())))
}

fn of_each(world: &World, covered: &Covered, library: &Library) -> Result<Vec<Sheet>, Failure> {
    let host = Host::with(world.meter, library.clone(), world.tongue());
    let sheet = |name: &str| {
        let loaded = host.load_found(&library.find(name)?)?;
        let method = &loaded.table.method;
        match covered.of(name).filter(|_| covered.is_of(name, method)) {
            Some(coverage) => Ok(Sheet::of(&world.words, name, method, coverage)),
            None => Err(changed(world, &OtherBuild { method: name.to_owned() })),
        }
    };
    covered.names().map(sheet).collect()
}

/// A script was written again while it was rehearsed.
fn changed(world: &World, other: &OtherBuild) -> Failure {
    let gaps = [("method", other.method.as_str().into())];
    Failure::World(anyhow!(world.words.say("coverage-changed", &gaps)))
}

/// Names every method that less was touched of.
fn enough(world: &World, sheets: &[Sheet], least: Option<Percent>) -> Result<(), Failure> {
    let Some(least) = least else { return Ok(()) };
    let below = sheets.iter().filter(|sheet| least.is_above(sheet.touched));
    let mut enough = !sheets.is_empty();
    for sheet in below {
        enough = false;
        let gaps = [
            ("name", sheet.name.as_str().into()),
            ("percent", sheet.touched.percent(&world.words).into()),
            ("least", least.told(&world.words).into()),
        ];
        out::complain(&format!("{}\n", world.words.say("coverage-below", &gaps)));
    }
    if enough { Ok(()) } else { Err(Failure::Said(1)) }
}

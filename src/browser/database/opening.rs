//! Opening the database, with every store that the program knows. It must not know what is kept.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbDatabase, IdbFactory, IdbOpenDbRequest};

use super::{Fault, NAME, Table, fault_of, result};
use crate::browser::dom_error::name_of;
use crate::browser::settle::settle;

/// How long opening the database may take, in milliseconds: the report waits for it.
pub(super) const PATIENCE_TO_OPEN: i32 = 5_000;

/// Opens the database as it is, or as version `version`, adding the stores it lacks.
pub(super) async fn open(factory: &IdbFactory, version: Option<f64>) -> Result<IdbDatabase, Fault> {
    let request = match version {
        Some(version) => factory.open_with_f64(NAME, version),
        None => factory.open(NAME),
    };
    let request = request.map_err(|_| Fault::Refused)?;
    let first = settle(PATIENCE_TO_OPEN, |succeed, fail| {
        request.set_onupgradeneeded(Some(succeed));
        request.set_onsuccess(Some(succeed));
        request.set_onerror(Some(fail));
    });
    first.await.map_err(|_| fault_of_opening(&request))?;
    let database: IdbDatabase = request.result().map_err(|error| fault_of(&error))?.unchecked_into();
    close_when_asked(&database);
    if request.transaction().is_some() {
        add_stores(&database).map_err(|error| fault_of(&error))?;
        result(Ok(request.unchecked_into())).await?;
    }
    Ok(database)
}

fn add_stores(database: &IdbDatabase) -> Result<(), JsValue> {
    for table in Table::ALL {
        if !database.object_store_names().contains(table.name()) {
            database.create_object_store(table.name())?;
        }
    }
    Ok(())
}

/// A newer program in another tab waits until every older connection is closed; ours opens again by itself.
fn close_when_asked(database: &IdbDatabase) {
    if let Ok(close) = Reflect::get(database, &"close".into()) {
        database.set_onversionchange(Some(&close.unchecked_into::<Function>().bind0(database)));
    }
}

fn fault_of_opening(request: &IdbOpenDbRequest) -> Fault {
    let error: JsValue = request.error().ok().flatten().into();
    // Firefox answers so in a private window.
    if name_of(&error) == "InvalidStateError" { Fault::Refused } else { fault_of(&error) }
}

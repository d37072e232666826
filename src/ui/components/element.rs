//! An element of the page, of one type whatever its tag: the code that draws an element is in the program once, not once
//! for each tag and each kind of attribute. It must not know what it shows.

use leptos::prelude::*;
use leptos::reactive::effect::RenderEffect;
use leptos::reactive::owner::Owner;
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::{RemoveEventHandler, Rndr};
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::{Mountable, Position, PositionState};
use wasm_bindgen::{JsCast as _, JsValue};

use super::parts::{MaybeWords, maybe};
use crate::ui::dom;
use crate::ui::wording::Phrase;

type Heard = Box<dyn FnMut(web_sys::Event) + Send>;

/// An element that is being described; [`Element::holds`] and its sisters end the description.
pub(crate) struct Element {
    tag: &'static str,
    fixed: Vec<(&'static str, String)>,
    live: Vec<(&'static str, MaybeWords)>,
    heard: Vec<(&'static str, Heard)>,
    inside: Vec<AnyView>,
}

/// Begins an element; a class without words is left out.
pub(crate) fn el(tag: &'static str, class: &str) -> Element {
    let element = Element { tag, fixed: Vec::new(), live: Vec::new(), heard: Vec::new(), inside: Vec::new() };
    if class.is_empty() { element } else { element.set("class", class) }
}

impl Element {
    /// Gives it an attribute.
    #[inline(never)]
    pub(crate) fn set(mut self, name: &'static str, value: &str) -> Self {
        self.fixed.push((name, value.to_owned()));
        self
    }

    /// Gives it an attribute that follows what it is made of, and is there only sometimes.
    #[inline(never)]
    pub(crate) fn live(mut self, name: &'static str, value: MaybeWords) -> Self {
        self.live.push((name, value));
        self
    }

    /// Says that what stands in it is the form's or its answers: they are in Vietnamese whatever the screen speaks.
    pub(crate) fn in_vietnamese(self) -> Self {
        if cfg!(feature = "english") { self.set("lang", "vi") } else { self }
    }

    /// The same of what is so only at times.
    pub(crate) fn in_vietnamese_while(self, is_so: impl Fn() -> bool + Send + Sync + 'static) -> Self {
        let lang = move || is_so().then(|| "vi".to_owned());
        if cfg!(feature = "english") { self.live("lang", maybe(lang)) } else { self }
    }

    /// Does something at an event.
    pub(crate) fn on(self, event: &'static str, heard: impl FnMut(web_sys::Event) + Send + 'static) -> Self {
        self.hearing(event, Box::new(heard))
    }

    #[inline(never)]
    fn hearing(mut self, event: &'static str, heard: Heard) -> Self {
        self.heard.push((event, heard));
        self
    }

    /// Ends it, with parts inside.
    #[inline(never)]
    pub(crate) fn holds(mut self, inside: Vec<AnyView>) -> AnyView {
        self.inside = inside;
        self.into_any()
    }

    /// Ends it, with words inside.
    #[inline(never)]
    pub(crate) fn says(self, words: &str) -> AnyView {
        self.holds(vec![words.to_owned().into_any()])
    }

    /// Ends it, with words inside that are in Vietnamese where they are not the screen's own.
    pub(crate) fn says_phrase(self, phrase: &Phrase) -> AnyView {
        if phrase.is_quoted { self.in_vietnamese() } else { self }.says(&phrase.words)
    }

    /// Ends it, with nothing inside.
    pub(crate) fn empty(self) -> AnyView {
        self.holds(Vec::new())
    }
}

/// An element that stands on the page.
pub(crate) struct Drawn {
    tag: &'static str,
    element: web_sys::Element,
    fixed: Vec<(&'static str, String)>,
    live: Vec<(&'static str, RenderEffect<Option<String>>)>,
    heard: Vec<RemoveEventHandler<web_sys::Element>>,
    inside: Vec<AnyViewState>,
}

impl Drawn {
    fn follow(&mut self, live: Vec<(&'static str, MaybeWords)>) {
        for (name, _) in std::mem::take(&mut self.live) {
            if !live.iter().any(|(other, _)| *other == name) {
                Rndr::remove_attribute(&self.element, name);
            }
        }
        for (name, value) in live {
            self.live.push((name, follow(self.element.clone(), name, value)));
        }
    }

    /// What an event does belongs to the page as it was when the element was described.
    fn hear(&mut self, heard: Vec<(&'static str, Heard)>) {
        self.heard.clear();
        let owner = Owner::current().unwrap_or_default();
        for (event, mut hear) in heard {
            let owner = owner.clone();
            let hear = Box::new(move |event: JsValue| owner.with(|| hear(event.unchecked_into())));
            self.heard.push(Rndr::add_event_listener(&self.element, event, hear));
        }
    }

    fn fix(&mut self, fixed: Vec<(&'static str, String)>) {
        for (name, _) in &self.fixed {
            if !fixed.iter().any(|(other, _)| other == name) {
                Rndr::remove_attribute(&self.element, name);
            }
        }
        for one in &fixed {
            if !self.fixed.contains(one) {
                dom::set_attribute(&self.element, one.0, &one.1);
            }
        }
        self.fixed = fixed;
    }

    fn fill(&mut self, inside: Vec<AnyView>) {
        while self.inside.len() > inside.len() {
            if let Some(mut gone) = self.inside.pop() {
                gone.unmount();
            }
        }
        for (at, part) in inside.into_iter().enumerate() {
            if let Some(old) = self.inside.get_mut(at) {
                part.rebuild(old);
            } else {
                let mut new = part.build();
                new.mount(&self.element, None);
                self.inside.push(new);
            }
        }
    }

    fn take(&mut self, described: Element) {
        self.fix(described.fixed);
        self.follow(described.live);
        self.hear(described.heard);
        self.fill(described.inside);
    }
}

fn follow(element: web_sys::Element, name: &'static str, value: MaybeWords) -> RenderEffect<Option<String>> {
    RenderEffect::new(move |shown: Option<Option<String>>| {
        let now = value();
        match &now {
            Some(now) if shown.flatten().as_ref() != Some(now) => Rndr::set_attribute(&element, name, now),
            Some(_) => {}
            None => Rndr::remove_attribute(&element, name),
        }
        now
    })
}

impl Render for Element {
    type State = Drawn;

    fn build(self) -> Drawn {
        let element = Rndr::create_element(self.tag, None);
        let (tag, fixed, live, heard, inside) = (self.tag, Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let mut drawn = Drawn { tag, element, fixed, live, heard, inside };
        drawn.take(self);
        drawn
    }

    /// The element stays where its tag does, so that nobody is taken out of it. What a person changes by hand, a text or
    /// a fold, is drawn anew: it was this one's, and may be another's now.
    fn rebuild(self, drawn: &mut Drawn) {
        if self.tag == drawn.tag && !matches!(self.tag, "details" | "input" | "textarea") {
            drawn.take(self);
            return;
        }
        let mut new = self.build();
        drawn.insert_before_this(&mut new);
        drawn.unmount();
        *drawn = new;
    }
}

impl Mountable for Drawn {
    fn unmount(&mut self) {
        self.element.remove();
    }

    fn mount(&mut self, parent: &web_sys::Element, before: Option<&web_sys::Node>) {
        Rndr::insert_node(parent, &self.element, before);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let Some(parent) = self.element.parent_element() else { return false };
        child.mount(&parent, Some(&self.element));
        true
    }

    fn elements(&self) -> Vec<web_sys::Element> {
        vec![self.element.clone()]
    }
}

/// Every element says all its attributes itself.
impl AddAnyAttr for Element {
    type Output<SomeNewAttr: Attribute> = Self;

    fn add_any_attr<NewAttr: Attribute>(self, _attribute: NewAttr) -> Self {
        self
    }
}

/// Leptos asks for all this of whatever it draws; a page without a server uses nothing of it.
impl RenderHtml for Element {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        _text: &mut String,
        _position: &mut Position,
        _escape: bool,
        _mark: bool,
        _extra: Vec<AnyAttribute>,
    ) {
    }

    fn hydrate<const FROM_SERVER: bool>(self, _cursor: &Cursor, _position: &PositionState) -> Drawn {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}

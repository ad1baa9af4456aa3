//! Pages whose `fetch` is not the browser's own: monitors, agents, mocks and polyfills wrap or replace it. The widget
//! works wherever the wrapper lets its requests through, and says so in words where it does not; the self-check then
//! names the page's `fetch`, and leaves the core's operator in peace.

mod blocked;
mod breaking;
mod harmless;
mod libraries;
mod play;
mod self_check;

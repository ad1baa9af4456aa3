//! What may happen to a widget from the first moment of a page to the last: removed, moved, frozen, offline, trapped.

mod back_forward;
mod clock;
mod leaks;
mod moving;
mod offline;
mod patched_pages;
mod removal;
mod suspended;
mod switched_off;
mod wasm_trap;

//! Whole flows in a real browser, one idea per module.

mod full_flow;

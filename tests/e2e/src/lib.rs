//! Helpers of the whole-flow tests.

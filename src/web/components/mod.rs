//! One library of components: a function each, the reader first, no query inside.

//! Price files: what is read, what is repaired, what is refused.

mod exchange;
mod file;
mod table;

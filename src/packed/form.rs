//! Types with two forms: as JSON for people, without names for programs.

/// Gives an enum, whose JSON names its variant among the fields, a compact form beside it.
///
/// The enum derives its JSON with `remote = "Self"`; the list of its variants stands here again, and
/// the compiler refuses one that differs.
///
/// ```
/// use serde::{Deserialize, Serialize};
///
/// #[derive(Debug, PartialEq, Serialize, Deserialize)]
/// #[serde(remote = "Self", tag = "kind", rename_all = "snake_case")]
/// enum Shape {
///     Point,
///     Circle { radius: f64 },
/// }
/// packed::two_forms!(Shape { Point, Circle { radius: f64 } });
///
/// let circle = Shape::Circle { radius: 1.5 };
/// assert_eq!(serde_json::to_string(&circle)?, r#"{"kind":"circle","radius":1.5}"#);
/// assert_eq!(packed::write(&circle).len(), 9);
/// assert_eq!(packed::read(&packed::write(&circle)), Ok(circle));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[macro_export]
macro_rules! two_forms {
    ($name:ident { $($variants:tt)* }) => {
        const _: () = {
            type This = $name;

            #[derive(::serde::Serialize, ::serde::Deserialize)]
            #[serde(remote = "This")]
            #[allow(dead_code, reason = "it only says how the enum is written")]
            enum Packed { $($variants)* }

            impl ::serde::Serialize for $name {
                fn serialize<S: ::serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                    if to.is_human_readable() {
                        $name::serialize(self, to)
                    } else {
                        Packed::serialize(self, to)
                    }
                }
            }

            impl<'de> ::serde::Deserialize<'de> for $name {
                fn deserialize<D: ::serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                    if from.is_human_readable() {
                        $name::deserialize(from)
                    } else {
                        Packed::deserialize(from)
                    }
                }
            }
        };
    };
}

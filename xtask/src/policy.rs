//! What the site's answers carry in their headers, wherever it is hosted.

/// Nothing but the site's own files, and no inline script or style.
///
/// `wasm-unsafe-eval` lets WebAssembly compile (not JavaScript's `eval`); `blob:` is for the
/// worker, which a sandboxed frame can only start from a blob. The page of embeds shows the site's
/// own frames. The exchange is asked only when a reader presses the button for live prices.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; \
     script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
     connect-src 'self' https://data-api.binance.vision; worker-src 'self' blob:; \
     frame-src 'self'; base-uri 'none'; form-action 'none'";

/// For files whose name holds the hash of their content.
pub const CACHE_FOREVER: &str = "public, max-age=31536000, immutable";

/// For files whose content may change under the same name.
pub const CACHE_REVALIDATE: &str = "no-cache";

/// The folder of the files whose name holds the hash of their content.
pub const ASSETS: &str = "assets";

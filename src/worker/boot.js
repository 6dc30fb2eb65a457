// Starts the worker's WebAssembly (the build puts wasm-bindgen's glue before this script).
//
// A worker that is started from a blob can't fetch its own files, so the page sends the bytes of
// the module as the first message. What it sends before the module stands is kept and replayed.
//
// A page without workers loads the same file as a script and starts the module by itself.
if (typeof document === "undefined") {
  const fail = (error) => self.postMessage({ failed: String(error) });

  self.onmessage = ({ data: bytes }) => {
    const early = [];
    const keep = (event) => early.push(event);
    self.onmessage = keep;

    const replay = () => {
      // The module's start has put its own handler in this place.
      if (self.onmessage === keep) self.onmessage = null;
      for (const event of early) self.dispatchEvent(event);
    };
    const give_up = (error) => {
      self.onmessage = null;
      fail(error);
    };

    if (bytes instanceof ArrayBuffer) {
      wasm_bindgen({ module_or_path: bytes }).then(replay, give_up);
    } else {
      give_up("the first message must be an ArrayBuffer with the WebAssembly module");
    }
  };
}

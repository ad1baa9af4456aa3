// Counts listeners, timers, observers, instances and widgets of a page.
var counted = (() => {
  const listeners = new Set();
  const timers = new Set();
  const observers = new Set();
  const watched = [];
  let instances = 0;
  let memory;

  // Only those of window and document: the listeners of an element are collected with it.
  const keyOf = (target, type, listener, options) => {
    const capture = typeof options === "object" ? Boolean(options?.capture) : Boolean(options);
    return [target, type, listener, capture];
  };
  const isSame = (a, b) => a.every((part, at) => part === b[at]);
  const find = (key) => [...listeners].find((it) => isSame(it, key));
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const target = this ?? window;
    const key = keyOf(target, type, listener, options);
    if ([window, document].includes(target) && !find(key)) listeners.add(key);
    return add.call(target, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    const target = this ?? window;
    listeners.delete(find(keyOf(target, type, listener, options)));
    return remove.call(target, type, listener, options);
  };

  // Excludes the timers of the driver and of the test.
  const isOurs = () => new Error().stack.includes("/initiator/");
  const { setTimeout: start, clearTimeout: stop } = window;
  window.setTimeout = (call, delay, ...rest) => {
    const timer = start(() => {
      timers.delete(timer);
      call(...rest);
    }, delay);
    if (isOurs()) timers.add(timer);
    return timer;
  };
  window.clearTimeout = (timer) => {
    timers.delete(timer);
    stop(timer);
  };

  const { observe, disconnect } = MutationObserver.prototype;
  MutationObserver.prototype.observe = function (...rest) {
    observers.add(this);
    return observe.apply(this, rest);
  };
  MutationObserver.prototype.disconnect = function () {
    observers.delete(this);
    return disconnect.call(this);
  };

  for (const name of ["instantiate", "instantiateStreaming"]) {
    const instantiate = WebAssembly[name];
    WebAssembly[name] = async (...rest) => {
      instances += 1;
      const made = await instantiate.apply(WebAssembly, rest);
      memory = Object.values(made.instance.exports).find((it) => it instanceof WebAssembly.Memory);
      return made;
    };
  }

  return {
    now: () => ({
      listeners: listeners.size,
      timers: timers.size,
      observers: observers.size,
      instances,
      wasm_memory: memory?.buffer.byteLength ?? 0,
      nodes: document.querySelectorAll("*").length,
      held: watched.filter((it) => it.deref() && !it.deref().isConnected).length,
    }),
    /** Counts an element from now on, without keeping it from being collected, and returns its number. */
    watch: (element) => watched.push(new WeakRef(element)),
    /** Allocates so much that the browser collects garbage. Reading a `WeakRef` here would keep its element alive. */
    needRoom() {
      for (let at = 0; at < 64; at += 1) new Uint8Array(1 << 20).fill(at);
    },
  };
})();

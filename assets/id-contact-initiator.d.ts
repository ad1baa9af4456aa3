/** Types of id-contact-initiator.js: the element, its events, and what the script exports. */

/** What a widget is doing. */
// generated: State

/** The code of something that went wrong, as the visitor reads it and `idc-error` tells it. */
// generated: ProblemCode

/** Every code, those for developers too: of errors that are thrown, and of lines in the console. */
// generated: ErrorCode

/** Who must act to take the cause of a problem away. */
// generated: ResponsibleParty

/** The key of a text of the widget's. */
// generated: TextKey

/**
 * The key of words for a method, which has none of the widget's own: its name, `auth_method.irma` by the tag `irma`, or
 * the line below that, `auth_method.irma.hint`.
 */
// generated: MethodKey

/** Words of the page's own, by key. */
export type Texts = { readonly [Key in TextKey]?: string } & { readonly [Key in MethodKey]: string };

/** A method as the core offers it. */
export interface Method {
  /** What the core calls it. */
  tag: string;
  /** Its name as the core knows it, which the visitor reads unless the page has another for it. */
  name: string;
  /** The URL of its icon. */
  icon: string | null;
}

/** What a widget is doing, what is chosen, and the code of what went wrong. */
export interface Snapshot {
  state: State;
  authMethod: string | null;
  commMethod: string | null;
  code: ProblemCode | null;
}

/** What can be set on a widget. Null or undefined takes a setting away. */
export interface Options {
  // generated: options
}

/** The `detail` of each event. */
export interface EventDetails {
  // generated: details
}

/** The events of a widget, by type. */
export type InitiatorEventMap = { [Type in keyof EventDetails]: CustomEvent<EventDetails[Type]> };

/** The element `<id-contact-initiator>`. */
export interface InitiatorElement extends HTMLElement {
  // generated: properties
  /**
   * Starts anew: nothing chosen but what is remembered or chosen beforehand, the options asked for again, the choice that
   * was kept in this tab erased.
   */
  reset(): void;
  /** Erases the choice that was kept in this tab, and the one that `remember` kept for next time. */
  forget(): void;
  /** What the widget is doing. */
  getState(): Snapshot;

  addEventListener<Type extends keyof InitiatorEventMap>(
    type: Type,
    listener: (this: InitiatorElement, event: InitiatorEventMap[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (this: InitiatorElement, event: HTMLElementEventMap[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<Type extends keyof InitiatorEventMap>(
    type: Type,
    listener: (this: InitiatorElement, event: InitiatorEventMap[Type]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener<Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (this: InitiatorElement, event: HTMLElementEventMap[Type]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

/** What `render` gives. */
export interface Handle {
  readonly element: InitiatorElement;
  /** Sets these options and leaves the others. Throws an `InitiatorError` of code `option-unknown`. */
  update(options: Options): void;
  reset(): void;
  forget(): void;
  /** Takes the widget off the page. */
  remove(): void;
  getState(): Snapshot;
  /** Listens to an event of this widget; the answer stops listening. */
  on<Type extends keyof InitiatorEventMap>(
    type: Type,
    listener: (event: InitiatorEventMap[Type]) => unknown,
  ): () => void;
}

/** An error that a program can tell apart. */
export interface InitiatorError extends Error {
  readonly name: "InitiatorError";
  readonly code: ErrorCode;
  readonly cause?: unknown;
}

/** What `diagnose` found. */
export interface Diagnosis {
  /** Whether no check found a problem. */
  ok: boolean;
  checks: Check[];
  /** All of it, to be read in a console. */
  text: string;
}

/** One thing that `diagnose` looked at. */
export interface Check {
  /** Stable. */
  id: string;
  /** The question that the check answers. */
  title: string;
  outcome: "ok" | "warning" | "problem" | "skipped";
  /** What was found. */
  found: string;
  /** Who can mend it, if there is anything to mend. */
  party: ResponsibleParty | null;
  /** How to mend it. */
  advice: string;
}

/** Resolves when widgets can be drawn. Rejects with an `InitiatorError` of code `widget-unavailable`. */
export const ready: () => Promise<void>;

/** Appends a widget. Throws an `InitiatorError` of code `target-missing` or `option-unknown`. */
export const render: (target: string | Element | DocumentFragment, options?: Options) => Handle;

/** What `diagnose` may do besides. */
export interface DiagnoseOptions {
  /** Whether to start a session that nobody will use, as only that shows some faults. */
  start?: boolean;
  /** How long to wait for each answer, in milliseconds. */
  timeout?: number;
}

/**
 * Looks for what keeps a widget from working: an element, or one in it; one that a selector finds; one with these options;
 * or the first on the page. Rejects with an `InitiatorError` of code `target-missing` if a selector finds none.
 */
export const diagnose: (
  subject?: string | Element | Pick<Options, "coreUrl" | "purpose"> | null,
  options?: DiagnoseOptions,
) => Promise<Diagnosis>;

/** The version of the script. */
export const version: string;

/** The element's attributes where a framework writes them as JSX. */
export interface InitiatorAttributes {
  // generated: attributes
}

declare global {
  interface HTMLElementTagNameMap {
    "id-contact-initiator": InitiatorElement;
  }

  interface Window {
    /** What the script exports, for pages without modules. */
    IdContactInitiator: {
      readonly ready: typeof ready;
      readonly render: typeof render;
      readonly diagnose: typeof diagnose;
      readonly version: typeof version;
    };
  }

  interface DocumentEventMap extends InitiatorEventMap {}
}

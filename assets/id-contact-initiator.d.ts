/** Types of id-contact-initiator.js: the element, its events, and what the script exports. */

/** What a widget is doing. */
export type State =
  | "loading"
  | "choosing"
  | "starting"
  | "redirecting"
  | "failed"
  | "misconfigured"
  | "unavailable";

/** The code of something that went wrong, as the visitor reads it and `idc-error` tells it. */
export type ProblemCode =
  | "core-url-missing"
  | "core-url-invalid"
  | "purpose-missing"
  | "purpose-invalid"
  | "widget-unavailable"
  | "offline"
  | "options-unreachable"
  | "options-timed-out"
  | "purpose-unknown"
  | "options-refused"
  | "options-core-failed"
  | "options-invalid"
  | "no-auth-method"
  | "no-comm-method"
  | "start-unreachable"
  | "start-timed-out"
  | "combination-refused"
  | "start-refused"
  | "start-redirected"
  | "start-core-failed"
  | "start-invalid"
  | "client-url-refused";

/** Every code, those for developers too: of errors that are thrown, and of lines in the console. */
export type ErrorCode = ProblemCode | "texts-invalid" | "target-missing" | "option-unknown";

/** Who must act to take the cause of a problem away. */
export type Party = "visitor" | "website owner" | "core operator";

/** A method as the core offers it. */
export interface Method {
  /** What the core calls it. */
  tag: string;
  /** What the visitor reads. */
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
  /** The core's public base URL. */
  coreUrl?: string | null | undefined;
  /** The tag of the purpose, exactly as the core knows it. */
  purpose?: string | null | undefined;
  /** The language: nl, en, de, fr, tr, ar, pl or uk. */
  lang?: string | null | undefined;
  /** The organisation that is authorised for the login. */
  organisationName?: string | null | undefined;
  /** A heading above the form. */
  heading?: string | null | undefined;
  /** The level of that heading, 1 to 6; 2 if it is missing. */
  headingLevel?: number | null | undefined;
  /** The tag of the auth method that is chosen beforehand, if it is offered. */
  authMethod?: string | null | undefined;
  /** The tag of the comm method that is chosen beforehand, if it is offered. */
  commMethod?: string | null | undefined;
  /** Remember the last choice in this browser. */
  remember?: boolean | null | undefined;
  /** Words of the page's own, by key. */
  texts?: Readonly<Record<string, string>> | null | undefined;
}

/** The `detail` of each event. */
export interface EventDetails {
  /** The widget has taken over from the element's own children. */
  "idc-ready": Record<string, never>;
  /** The session options arrived. */
  "idc-options": { authMethods: Method[]; commMethods: Method[] };
  /** What stands chosen has changed, whoever changed it. */
  "idc-change": { authMethod: string | null; commMethod: string | null };
  /** The session is about to be started. Cancelable: then the form stays. */
  "idc-start": { purpose: string; authMethod: string; commMethod: string };
  /** The browser is about to leave for the client URL. Cancelable: then the page goes there in its own way. */
  "idc-redirect": { clientUrl: string };
  /** Something went wrong. */
  "idc-error": {
    code: ProblemCode;
    /** What happened, as the visitor reads it. */
    title: string;
    /** What to do about it, as the visitor reads it. */
    detail: string;
    /** Whether trying again is offered. */
    retryable: boolean;
    party: Party;
    /** What exactly is wrong, for developers; in English. Null where the code says it all. */
    reason: string | null;
    /** The HTTP status that the core answered, where it is about one. */
    status: number | null;
  };
  /** The state has changed. */
  "idc-statechange": { state: State };
}

/** The events of a widget, by type. */
export type InitiatorEventMap = { [Type in keyof EventDetails]: CustomEvent<EventDetails[Type]> };

/** The element `<id-contact-initiator>`. */
export interface InitiatorElement extends HTMLElement {
  coreUrl: string;
  purpose: string;
  lang: string;
  organisationName: string;
  heading: string;
  headingLevel: number;
  authMethod: string;
  commMethod: string;
  remember: boolean;
  get texts(): Record<string, string> | null;
  set texts(texts: Readonly<Record<string, string>> | string | null | undefined);
  /** Starts anew: nothing chosen but what is chosen beforehand, the options asked for again. */
  reset(): void;
  /** Forgets the choice that `remember` kept. */
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
  party: Party | null;
  /** How to mend it. */
  advice: string;
}

/** Resolves when widgets can be drawn. Rejects with an `InitiatorError` of code `widget-unavailable`. */
export const ready: () => Promise<void>;

/** Appends a widget. Throws an `InitiatorError` of code `target-missing` or `option-unknown`. */
export const render: (target: string | Element | DocumentFragment, options?: Options) => Handle;

/** Looks for what keeps a widget from working: that of an element, of options, or the first on the page. */
export const diagnose: (
  subject?: Pick<InitiatorElement, "coreUrl" | "purpose"> | Pick<Options, "coreUrl" | "purpose"> | null,
) => Promise<Diagnosis>;

/** The version of the script. */
export const version: string;

/** The element's attributes where a framework writes them as JSX. */
export interface InitiatorAttributes {
  "core-url"?: string | undefined;
  purpose?: string | undefined;
  lang?: string | undefined;
  "organisation-name"?: string | undefined;
  heading?: string | undefined;
  "heading-level"?: number | string | undefined;
  "auth-method"?: string | undefined;
  "comm-method"?: string | undefined;
  remember?: boolean | undefined;
  texts?: string | Readonly<Record<string, string>> | undefined;
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

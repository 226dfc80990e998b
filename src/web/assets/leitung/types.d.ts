// What the scripts of this folder share. Read by `tsc` only, see tests/browser/scripts.rs.

type Mark = "present" | "late" | "excused" | "absent" | "unset";

interface Person {
  person: string;
  short: string;
  name: string;
  /** Lines below the name, in the reader's language. */
  notes: string[];
  said_so: boolean;
  mark: Mark;
  /** What an undo brings back; null: nothing was ticked. */
  before: Mark | null;
  /** What other devices said, and how that is shown. */
  also: [Mark, string][];
}

interface Guest {
  id: string;
  short: string;
  name: string;
}

/** The list of one session. Moments are RFC 3339. */
interface List {
  id: string;
  title: { text: string; lang: string; dir: string };
  when: string;
  venue: string;
  /** The day where it takes place, `2026-12-02`. */
  date: string;
  /** Was it called off? */
  off: boolean;
  starts_at: string;
  opens_at: string;
  closes_at: string;
  persons: Person[];
  guests: Guest[];
  counts: Record<string, number>;
  /** What is needed that day: what, and how much of it. */
  needs: string[][];
  /** Room for guests, those who are excused not counted; null: no limit. */
  seats: number | null;
}

/** What was done, as the service takes it. The label is for the eyes of who did it. */
interface Item {
  kind: "tick" | "walk_in" | "walk_out" | "count";
  id: string;
  session: string;
  at: string;
  label?: string;
  refused?: string;
  person?: string;
  mark?: Mark;
  name?: string;
  reason?: string;
  band?: string;
  step?: number;
}

interface Keys {
  /** Whose they are. */
  owner: string;
  /** Of which sign-in. */
  entry: string;
  lists: CryptoKey;
  queue: CryptoKey;
  /** When they came, and the lists with them, milliseconds. */
  got: number;
  /** Our clock less the device's, milliseconds. */
  ahead: number;
  /** The sentences of the script, and their language. */
  words: Record<string, string>;
  lang: string;
}

interface Sealed {
  iv: BufferSource;
  sealed: ArrayBuffer;
}

/** The two tables of the device. */
interface Tables {
  kept: IDBObjectStore;
  queue: IDBObjectStore;
}

// Before the worker's script the service writes:
declare const VERSION: string;
declare const FILES: string[];

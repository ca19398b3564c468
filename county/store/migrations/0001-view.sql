-- The view of the journal. Every table is keyed by scope first (design.md §10); text is compared by bytes, so
-- that every database lists in one order.
CREATE TABLE reflected (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  journal text NOT NULL,
  position bigint NOT NULL,
  hash text NOT NULL,
  fold integer NOT NULL
);

CREATE TABLE records (
  scope text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  "row" jsonb NOT NULL,
  PRIMARY KEY (scope, kind, id)
);

CREATE TABLE documents (
  scope text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  step text COLLATE "C" NOT NULL,
  title text NOT NULL,
  year integer NOT NULL,
  contested integer NOT NULL,
  uncovered integer NOT NULL,
  PRIMARY KEY (scope, kind, id)
);
CREATE INDEX documents_waiting ON documents (scope, kind, id) WHERE step = 'submit';

CREATE TABLE schools (
  scope text COLLATE "C" PRIMARY KEY,
  code text NOT NULL,
  name text NOT NULL
);

CREATE TABLE devices (
  scope text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  number bigint NOT NULL,
  enrolled bigint NOT NULL,
  heard bigint,
  revoked boolean NOT NULL,
  PRIMARY KEY (scope, key)
);

CREATE TABLE requests (
  hash text COLLATE "C" PRIMARY KEY,
  school text NOT NULL,
  "schoolName" text NOT NULL,
  "deviceName" text NOT NULL,
  state text NOT NULL
);

CREATE TABLE packages (
  direction text COLLATE "C" NOT NULL,
  place bigint NOT NULL,
  scope text COLLATE "C" NOT NULL,
  at bigint NOT NULL,
  by text NOT NULL,
  file text NOT NULL,
  number bigint NOT NULL,
  fresh bigint NOT NULL,
  known bigint NOT NULL,
  PRIMARY KEY (direction, place)
);
CREATE INDEX packages_lately ON packages (at DESC);

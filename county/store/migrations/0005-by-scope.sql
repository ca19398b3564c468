-- SC2: the view follows the journal a scope at a time. What stood in it before is made anew.
TRUNCATE records, documents, schools, devices, requests, packages;

DROP TABLE reflected;
CREATE TABLE reflected (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  journal text NOT NULL
);

CREATE TABLE shown (
  scope text COLLATE "C" PRIMARY KEY,
  fold integer NOT NULL,
  "offset" bigint NOT NULL,
  hash text NOT NULL
);

ALTER TABLE devices ADD COLUMN copied boolean NOT NULL;
ALTER TABLE packages DROP CONSTRAINT packages_pkey;
ALTER TABLE packages ADD PRIMARY KEY (scope, direction, place);

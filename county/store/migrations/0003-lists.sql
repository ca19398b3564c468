-- What a list of documents says of each, and in which order lists are read: always the latest first, from a place.
ALTER TABLE documents
  ADD COLUMN at bigint NOT NULL DEFAULT 0,
  ADD COLUMN submitted bigint,
  ADD COLUMN by text COLLATE "C",
  ADD COLUMN number text NOT NULL DEFAULT '',
  ADD COLUMN opinion text NOT NULL DEFAULT '';
DROP INDEX documents_waiting;
CREATE INDEX documents_waiting ON documents (at DESC, scope, kind, id) WHERE step IN ('submit', 'review');
CREATE INDEX documents_by_step ON documents (step, at DESC, scope, kind, id);
CREATE INDEX documents_contested ON documents (at DESC, scope, kind, id) WHERE contested > 0;
DROP INDEX packages_lately;
CREATE INDEX packages_lately ON packages (at DESC, place DESC, direction, scope);
CREATE INDEX packages_of_school ON packages (scope, at DESC);
CREATE INDEX device_names ON records (("row" -> 'fields' ->> 'key')) WHERE kind = 'device-enrolment';
-- The lines that stand here lack what is new: the view is made anew.
DELETE FROM reflected;

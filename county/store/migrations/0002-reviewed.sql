-- A claim that is reviewed waits for whoever registers it.
DROP INDEX documents_waiting;
CREATE INDEX documents_waiting ON documents (scope, kind, id) WHERE step IN ('submit', 'review');

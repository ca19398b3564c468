-- Requests for enrolment are asked of the journal and of the waiting room.
DROP TABLE requests;

-- What must never be false, whoever writes: an e-mail that was tried has its words, and one position gathers one kind in one e-mail.
alter table email_message
  add constraint email_message_written check ((subject is null) = (body is null) and (state <> 'sent' or body is not null)),
  add constraint email_message_sent check ((state = 'sent') = (sent_at is not null));
create unique index email_message_gathering on email_message (position_id, gather_key) where state = 'queued' and attempts = 0;
create index email_message_failed on email_message (created_at) where state = 'failed';

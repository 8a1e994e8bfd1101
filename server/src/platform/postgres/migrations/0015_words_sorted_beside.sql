-- New entries of the index of words gather in a list, and whoever fills it sorts it in while all messages of that batch wait. Some
-- seconds after something was written the list is sorted in beside (platform/words/word-index.ts), so it may grow until then.
alter index message_words_words set (gin_pending_list_limit = 65536);

-- A picture that stands for somebody is for everybody: what it was called and said to show is not.
update files set name = 'avatar.' || coalesce(substring(mime from '^image/([a-z0-9]+)'), 'bin'), alt = '', search_text = '', words = '' where is_avatar;

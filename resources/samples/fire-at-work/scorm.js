/* What this course needs of the SCORM 2004 API. Without an API it can still be read. */
(function () {
  'use strict';

  function find(from) {
    for (var win = from, steps = 0; steps < 50; steps += 1) {
      try {
        if (win.API_1484_11) return win.API_1484_11;
      } catch {
        return null;
      }
      if (win.parent === win) return null;
      win = win.parent;
    }
    return null;
  }

  var api = find(window) || (window.opener ? find(window.opener) : null);
  var startedAtMs = Date.now();
  var isOpen = api !== null && api.Initialize('') === 'true';

  function set(element, value) {
    if (isOpen) api.SetValue(element, String(value));
  }

  window.scorm = {
    get: function (element) {
      return isOpen ? api.GetValue(element) : '';
    },
    set: set,
    commit: function () {
      if (isOpen) api.Commit('');
    },
    close: function () {
      if (!isOpen) return;
      set('cmi.session_time', 'PT' + Math.floor((Date.now() - startedAtMs) / 1000) + 'S');
      api.Terminate('');
      isOpen = false;
    },
  };
})();

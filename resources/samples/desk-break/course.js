/* Turns the pages, keeps the place, and tells the answers and the score. */
(function () {
  'use strict';

  var scorm = window.scorm;
  var questions = [
    { name: 'distance', right: 'b' },
    { name: 'breaks', right: 'a' },
  ];
  var pages = Array.from(document.querySelectorAll('main > section'));
  var place = 0;
  var isDone = false;

  function byId(id) {
    return document.getElementById(id);
  }

  function turnTo(page, isMoved) {
    place = Math.min(Math.max(page, 0), pages.length - 1);
    pages.forEach(function (section, index) {
      section.hidden = index !== place;
    });
    byId('step').textContent = 'Page ' + (place + 1) + ' of ' + pages.length;
    byId('progress').value = place + 1;
    byId('back').hidden = place === 0;
    byId('next').hidden = place === pages.length - 1;
    scorm.set('cmi.core.lesson_location', place + 1);
    if (isMoved) pages[place].querySelector('h2').focus();
  }

  function tell(question, index, answer) {
    var at = 'cmi.interactions.' + index + '.';
    scorm.set(at + 'id', question.name);
    scorm.set(at + 'type', 'choice');
    scorm.set(at + 'correct_responses.0.pattern', question.right);
    scorm.set(at + 'student_response', answer);
    scorm.set(at + 'result', answer === question.right ? 'correct' : 'wrong');
  }

  function check() {
    var first = Number(scorm.get('cmi.interactions._count')) || 0;
    var right = 0;
    questions.forEach(function (question, index) {
      var chosen = document.querySelector('input[name="' + question.name + '"]:checked');
      var answer = chosen === null ? '' : chosen.value;
      if (answer === question.right) right += 1;
      if (answer !== '') tell(question, first + index, answer);
    });
    var score = Math.round((right / questions.length) * 100);
    scorm.set('cmi.core.score.min', 0);
    scorm.set('cmi.core.score.max', 100);
    scorm.set('cmi.core.score.raw', score);
    scorm.set('cmi.core.lesson_status', score >= 50 ? 'passed' : 'failed');
    scorm.commit();
    isDone = score >= 50;
    byId('result').className = isDone ? 'good' : 'bad';
    byId('result').textContent =
      right + ' of ' + questions.length + ' right: ' + (isDone ? 'passed.' : 'try again.');
  }

  if (scorm.get('cmi.core.lesson_status') === 'not attempted')
    scorm.set('cmi.core.lesson_status', 'incomplete');
  turnTo((Number(scorm.get('cmi.core.lesson_location')) || 1) - 1, false);
  byId('back').addEventListener('click', function () {
    turnTo(place - 1, true);
  });
  byId('next').addEventListener('click', function () {
    turnTo(place + 1, true);
  });
  byId('check').addEventListener('click', check);
  window.addEventListener('pagehide', function () {
    scorm.set('cmi.core.exit', isDone ? '' : 'suspend');
    scorm.close();
  });
})();

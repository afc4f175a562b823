document.addEventListener("click", function (event) {
  var button = event.target.closest("button[data-play]");
  if (!button) { return; }
  var player = document.querySelector('audio[data-recording="' + button.dataset.play + '"]');
  if (!player) { return; }
  player.currentTime = Number(button.dataset.at);
  player.play();
});

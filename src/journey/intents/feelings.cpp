#include "throughline/journey/intents/feelings.h"

#include <algorithm>
#include <utility>

#include "throughline/journey/decimal.h"
#include "throughline/journey/emotions.h"
#include "throughline/journey/intents/contents.h"
#include "throughline/journey/intents/placing.h"

namespace throughline::journey {

namespace {

double within(double asked, double least, double most) {
  return asMeant(std::clamp(asked, least, most));
}

std::optional<double> placeKept(std::optional<double> place) {
  return place ? std::optional(within(*place, 0, 1)) : std::nullopt;
}

/// Where it stands among the others of its curve, whether it has a place of its own or not.
double withinNow(const Journey& journey, const Emotion& emotion) {
  const auto all = journey.in<Emotion>(emotion.stage);
  for (const PlacedEmotion& each : placedEmotions(all, emotion.persona, emotion.state)) {
    if (each.emotion->id == emotion.id) return each.within;
  }
  return 0.5;
}

}  // namespace

FeelingPlace placeOf(const Emotion& emotion) {
  return {emotion.stage, emotion.score, emotion.within};
}

Id<Emotion> addEmotionAt(Edit& edit, const FeelingPlace& place, std::optional<Id<Persona>> persona,
                         EmotionState state, std::string quote) {
  const auto id = addEmotion(edit, place.stage, persona, place.score, std::move(quote));
  edit.change(id, [&](Emotion& emotion) {
    emotion.state = state;
    emotion.within = placeKept(place.within);
  });
  return id;
}

void placeEmotion(Edit& edit, Id<Emotion> id, const FeelingPlace& place) {
  const bool sameStage = edit.get(id).stage == place.stage;
  if (!sameStage) {
    Emotion moved = edit.get(id);
    moved.stage = place.stage;
    putBefore(edit, moved);
  }
  edit.change(id, [&](Emotion& emotion) {
    emotion.score = within(place.score, -1, 1);
    emotion.within = placeKept(place.within);
  });
}

void stepWithin(Edit& edit, Id<Emotion> id, Sideways way) {
  FeelingPlace place = placeOf(edit.get(id));
  const double step = way == Sideways::left ? -kWithinStep : kWithinStep;
  place.within = withinNow(edit.journey(), edit.get(id)) + step;
  placeEmotion(edit, id, place);
}

bool stepToStage(Edit& edit, Id<Emotion> id, Sideways way) {
  const auto stages = edit.journey().idsIn(Kind::stage, 0);
  const auto here = std::ranges::find(stages, edit.get(id).stage.value);
  const bool atEnd = way == Sideways::left ? here == stages.begin() : here + 1 == stages.end();
  if (here == stages.end() || atEnd) return false;
  FeelingPlace place = placeOf(edit.get(id));
  place.stage = {way == Sideways::left ? *std::prev(here) : *std::next(here)};
  placeEmotion(edit, id, place);
  return true;
}

void drawAim(Edit& edit, Id<Persona> persona) {
  if (!curveOf(edit.journey(), persona, EmotionState::aim).empty()) return;
  std::vector<Emotion> aims;
  for (const Emotion* now : curveOf(edit.journey(), persona, EmotionState::now)) {
    Emotion aim;
    aim.stage = now->stage;
    aim.persona = persona;
    aim.state = EmotionState::aim;
    aim.score = std::max(now->score, 0.0);
    aim.within = now->within;
    aims.push_back(std::move(aim));
  }
  for (Emotion& aim : aims) {
    aim.id = {edit.freshId(Kind::emotion)};
    putBefore(edit, aim);
  }
}

}  // namespace throughline::journey

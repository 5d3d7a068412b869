#include "throughline/journey/intents/contents.h"

#include <algorithm>
#include <utility>

#include "throughline/journey/intents/placing.h"

namespace throughline::journey {

namespace {

Id<Persona> personaFor(Edit& edit, std::optional<Id<Persona>> wanted) {
  if (wanted && edit.journey().find(*wanted)) return *wanted;
  if (const auto personas = edit.journey().list<Persona>(); !personas.empty()) {
    return personas.front()->id;
  }
  Persona customer;
  customer.id = Id<Persona>{edit.freshId(Kind::persona)};
  customer.name = "Customer";
  putBefore(edit, customer);
  return customer.id;
}

template <class T>
Id<T> append(Edit& edit, T record, Id<T> before = {}) {
  record.id = Id<T>{edit.freshId(T::kKind)};
  putBefore(edit, record, before.value);
  return record.id;
}

}  // namespace

Id<Question> addQuestion(Edit& edit, Id<Stage> stage, std::string text, Id<Question> before) {
  Question question;
  question.stage = stage;
  question.text = std::move(text);
  return append(edit, std::move(question), before);
}

Id<Emotion> addEmotion(Edit& edit, Id<Stage> stage, std::optional<Id<Persona>> persona,
                       double score, std::string quote) {
  Emotion emotion;
  emotion.stage = stage;
  emotion.persona = personaFor(edit, persona);
  emotion.score = std::clamp(score, -1.0, 1.0);
  emotion.quote = std::move(quote);
  return append(edit, std::move(emotion));
}

void setScore(Edit& edit, Id<Emotion> id, double score) {
  edit.change(id, [&](Emotion& emotion) { emotion.score = std::clamp(score, -1.0, 1.0); });
}

Id<Experiment> addExperiment(Edit& edit, Id<Stage> stage, std::string title) {
  Experiment experiment;
  experiment.stage = stage;
  experiment.title = std::move(title);
  return append(edit, std::move(experiment));
}

Id<Campaign> addCampaign(Edit& edit, Id<Stage> stage, std::string name) {
  Campaign campaign;
  campaign.stage = stage;
  campaign.name = std::move(name);
  return append(edit, std::move(campaign));
}

}  // namespace throughline::journey

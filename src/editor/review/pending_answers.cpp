#include "review/pending_answers.h"

#include <utility>

namespace throughline::editor {

namespace {

constexpr int kLongestUnkept = 2000;  // milliseconds

}  // namespace

PendingAnswers::PendingAnswers(OpenMap& map, const store::Services& services, QObject* parent)
    : QObject(parent), m_map(map), m_services(services) {
  m_pause.setParent(this);
  m_pause.setObjectName("answerPause");
  m_pause.setSingleShot(true);
  m_pause.setInterval(kLongestUnkept);
  connect(&m_pause, &QTimer::timeout, this, &PendingAnswers::keep);
}

store::Drafts PendingAnswers::drafts() const {
  return {m_services, m_map.journey().settings().id.value, m_map.document().path(), "answer"};
}

QString PendingAnswers::text(Review review, Stage stage, const QString& field) const {
  const auto found = m_waiting.find({review, stage, field.toStdString()});
  return found == m_waiting.end() ? QString() : found->second.text;
}

void PendingAnswers::set(Review review, Stage stage, const QString& field, const QString& text) {
  const Key key{review, stage, field.toStdString()};
  if (text.isEmpty()) return drop(key);
  Waiting& waiting = m_waiting[key];
  if (waiting.text == text) return;
  waiting.text = text;
  waiting.isKept = false;
  if (!m_pause.isActive()) m_pause.start();
}

std::vector<PendingAnswers::Answer> PendingAnswers::waitingFor(Review review) const {
  std::vector<Answer> all;
  for (const auto& [key, waiting] : m_waiting) {
    if (key.review != review) continue;
    all.push_back({key.stage, QString::fromStdString(key.field), waiting.text});
  }
  return all;
}

void PendingAnswers::drop(const Key& key) {
  const auto found = m_waiting.find(key);
  if (found == m_waiting.end()) return;
  if (found->second.kept) found->second.kept->drop();
  m_waiting.erase(found);
}

void PendingAnswers::keep() {
  bool failed = false;
  for (auto& [key, waiting] : m_waiting) {
    if (waiting.isKept) continue;
    try {
      // Made when it is written, so that the next one finds another name.
      if (!waiting.kept) waiting.kept = std::make_unique<store::Drafts>(drafts());
      waiting.isKept = waiting.kept->keep({.kind = journey::Kind::review,
                                           .ids = {key.review.value},
                                           .field = key.field,
                                           .stage = key.stage.value,
                                           .text = waiting.text.toStdString()});
    } catch (const journey::Error&) {
      failed = true;  // a full disk may have room again
    }
  }
  if (failed) m_pause.start();
}

void PendingAnswers::takeLeft(Review review) {
  for (const store::Drafts::Left& left : drafts().left()) {
    const store::Draft& draft = left.draft;
    if (draft.ids != std::vector<std::int64_t>{review.value}) continue;
    const Stage stage{draft.stage};
    // One that is typed here meanwhile is the newer one; its own file is found as well.
    if (m_waiting.contains({review, stage, draft.field})) continue;
    store::Drafts::drop(left.file);
    set(review, stage, QString::fromStdString(draft.field), QString::fromStdString(draft.text));
  }
  keep();
}

void PendingAnswers::dropAll(Review review) {
  std::vector<Key> all;
  for (const auto& [key, waiting] : m_waiting) {
    if (key.review == review) all.push_back(key);
  }
  for (const Key& key : all) drop(key);
}

}  // namespace throughline::editor

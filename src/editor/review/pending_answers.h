#pragma once

#include <QObject>
#include <QTimer>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "frame/window_context.h"

namespace throughline::editor {

/// What is being typed in a review and is no answer yet: it waits at its stop while others are
/// shown, while the review is paused, and over the end of the program. Two seconds after a key
/// each text lies on the disk as a draft beside the map.
class PendingAnswers : public QObject {
  Q_OBJECT

 public:
  using Review = journey::Id<journey::Review>;
  using Stage = journey::Id<journey::Stage>;

  PendingAnswers(OpenMap& map, const store::Services& services, QObject* parent);

  /// Of no stage: what stands at no single one.
  [[nodiscard]] QString text(Review review, Stage stage, const QString& field) const;
  /// An empty text is no longer typed.
  void set(Review review, Stage stage, const QString& field, const QString& text);
  struct Answer {
    Stage stage;
    QString field;
    QString text;
  };
  [[nodiscard]] std::vector<Answer> waitingFor(Review review) const;
  /// What programs that ended left of this review is waiting again.
  void takeLeft(Review review);
  /// On the disk when it returns, where that takes them. For the end of the window.
  void keep();
  /// Nothing of the review waits any longer.
  void dropAll(Review review);

 private:
  struct Key {
    Review review;
    Stage stage;
    std::string field;
    auto operator<=>(const Key&) const = default;
  };
  struct Waiting {
    QString text;
    std::unique_ptr<store::Drafts> kept = {};
    bool isKept = false;
  };
  void drop(const Key& key);
  [[nodiscard]] store::Drafts drafts() const;

  OpenMap& m_map;
  const store::Services& m_services;
  std::map<Key, Waiting> m_waiting;
  QTimer m_pause;
};

}  // namespace throughline::editor

#pragma once

#include <QObject>
#include <QPointer>

#include "frame/window_context.h"
#include "throughline/journey/intents/readings.h"

class QToolButton;

namespace throughline::editor {

class PendingAnswers;
class ReviewWindow;

/// Begins the review of the window's map, or goes on with the one that was
/// paused.
class ReviewFeature : public QObject {
  Q_OBJECT

 public:
  ReviewFeature(WindowContext context, QObject* parent);

  [[nodiscard]] QToolButton* makeButton(QWidget* parent);
  void start();
  /// Goes on with a text that was being typed in a review; false where it is no
  /// text of one.
  bool resume(const store::Draft& draft);
  /// "Review of 7 October paused at Evaluation"; empty where none is paused.
  [[nodiscard]] QString pausedWords() const;

 signals:
  void paused();

 protected:
  /// It ends before the window of the map does.
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void comeBack(journey::Id<journey::Stage> stage, std::optional<journey::ReadingPlace> reading);
  void tellEnd(journey::Id<journey::Review> review);

  WindowContext m_context;
  PendingAnswers* m_pending;
  QPointer<ReviewWindow> m_shown;
};

}  // namespace throughline::editor

#pragma once

#include <QElapsedTimer>
#include <QStackedWidget>
#include <QTimer>
#include <QWidget>
#include <map>

#include "frame/window_context.h"
#include "review/review_session.h"

class QLineEdit;
class QPushButton;
class QScrollArea;

namespace throughline::editor {

class ClosingPage;
class DecisionColumn;
class KeyHints;
class LeftOpenList;
class PlainLabel;
class QuestionCard;
class ReviewHead;
class SlideView;
class StillTrueCard;
class StopRow;

/// A review on a whole screen: a presentation whose stops can be written on.
/// First the weakest link of every period, then each stage with its five
/// questions, the weakest link, and what was decided. Page down and up change
/// the stop from anywhere, Ctrl+Enter begins a decision, F4 parks a topic, Esc
/// pauses the review. All answers are on the disk as they are given.
class ReviewWindow : public QWidget {
  Q_OBJECT

 public:
  ReviewWindow(const WindowContext& context, PendingAnswers& pending,
               journey::Id<journey::Review> review, QWidget* parent);
  ~ReviewWindow() override;

  /// Over all of the screen, at the stop where the review goes on.
  void begin();
  void showStop(int stop);
  void showStage(journey::Id<journey::Stage> stage);
  /// Goes on with a text that was being typed in a review; false where it is no
  /// text of one.
  bool resume(const store::Draft& draft);

  [[nodiscard]] int stop() const { return m_stop; }
  [[nodiscard]] int stops() const { return static_cast<int>(m_session.stages().size()) + 3; }
  [[nodiscard]] ReviewSession& session() { return m_session; }
  /// The reading that it was paused for, to be looked at in the table of readings.
  [[nodiscard]] std::optional<journey::ReadingPlace> readingWanted() const { return m_wanted; }

 signals:
  void paused(journey::Id<journey::Stage> at);
  void finished(journey::Id<journey::Review> review);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void closeEvent(QCloseEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  enum class StopKind { opening, stage, weakest, closing };
  [[nodiscard]] StopKind kindOf(int stop) const;
  /// Nothing at a stop that is of no stage.
  [[nodiscard]] std::optional<journey::Id<journey::Stage>> stageOf(int stop) const;
  [[nodiscard]] journey::Id<journey::Stage> nearestStage() const;
  [[nodiscard]] qreal scale() const { return height() / 1080.0; }
  [[nodiscard]] const drawing::Theme& theme() const;
  [[nodiscard]] drawing::ViewOptions optionsOfPeriod() const;

  void makeParts();
  [[nodiscard]] QWidget* makeStagePage();
  [[nodiscard]] QWidget* makeOpeningPage();
  [[nodiscard]] QWidget* makeWeakestPage();
  [[nodiscard]] QWidget* makeFoot();
  void restyle();
  void refresh();
  void refreshStage();
  void refreshOpening();
  void refreshWeakest();
  void refreshHead();
  void refreshRow();
  void markCurrent();
  void keepTyped();
  void openDecision();
  void park();
  void say(const QString& sentence);
  bool takeKey(QWidget& at, int key, Qt::KeyboardModifiers modifiers);
  void fold();
  void choosePeriod(QPoint below);
  void tickClock();
  void leave();

  WindowContext m_context;
  ReviewSession m_session;
  int m_stop = 0;
  std::set<int> m_seen;
  ReviewHead* m_head;
  QStackedWidget* m_pages;
  SlideView* m_side = nullptr;
  QScrollArea* m_sideScroll = nullptr;
  QScrollArea* m_questionScroll = nullptr;
  std::vector<QuestionCard*> m_cards;
  StillTrueCard* m_stillTrue = nullptr;
  DecisionColumn* m_decisions = nullptr;
  QScrollArea* m_decisionScroll = nullptr;
  QPushButton* m_folded = nullptr;
  SlideView* m_strip = nullptr;
  PlainLabel* m_openingNote = nullptr;
  QPushButton* m_addPeriod = nullptr;
  LeftOpenList* m_leftOpen = nullptr;
  DecisionColumn* m_openingDecisions = nullptr;
  SlideView* m_weakest = nullptr;
  PlainLabel* m_noWeakest = nullptr;
  ClosingPage* m_closing = nullptr;
  StopRow* m_row = nullptr;
  KeyHints* m_keys = nullptr;
  PlainLabel* m_saved = nullptr;
  QLineEdit* m_parkBox = nullptr;
  QTimer m_clock;
  std::map<int, qint64> m_spent;  ///< seconds at each stop
  std::chrono::system_clock::time_point m_since;
  bool m_isFolded = false;
  bool m_unfolded = false;
  bool m_over = false;
  std::optional<journey::ReadingPlace> m_wanted;
  journey::Id<journey::Stage> m_shownStage;
};

}  // namespace throughline::editor

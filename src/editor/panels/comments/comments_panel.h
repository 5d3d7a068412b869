#pragma once

#include <QWidget>
#include <map>

#include "frame/window_context.h"
#include "throughline/journey/intents/comments.h"

class QCheckBox;
class QComboBox;

namespace throughline::editor {

class AskText;
class CommentCard;
class LineColumn;
class PlainLabel;

/// What people wrote to each other about things on the map: the newest first, open ones unless
/// one asks for others. One is written on what is selected.
class CommentsPanel : public QWidget {
  Q_OBJECT

 public:
  explicit CommentsPanel(const WindowContext& context, QWidget* parent = nullptr);

  /// `show` brings the panel.
  void addActions(const std::function<void()>& show);
  /// Goes on with a comment or an answer; false where what it is about is gone.
  bool resume(const store::Draft& draft);
  /// Those on one thing alone.
  void showOn(const journey::RecordKey& thing);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void follow();
  void followSelection();
  void fillPeople();
  void countStates();
  void keepDraft();
  /// What the comment that is being typed is on: what was selected when it was begun.
  [[nodiscard]] std::optional<journey::RecordKey> writtenOn() const;
  void answerTo(journey::Id<journey::Comment> id, CommentCard& card, const QString& text);
  void write(const QString& text);
  [[nodiscard]] std::optional<journey::RecordKey> selected() const;
  [[nodiscard]] QString nameOf(const journey::RecordKey& thing) const;
  [[nodiscard]] QWidget* makeCard(const QString& key);
  void fill(CommentCard& card, journey::Id<journey::Comment> id);
  void goTo(const journey::RecordKey& thing);
  [[nodiscard]] journey::Signed signature() const;

  WindowContext m_context;
  journey::CommentFilter m_filter;
  std::optional<journey::RecordKey> m_begunOn;
  std::map<journey::Id<journey::Comment>, QString> m_answers;  ///< that are being typed
  PlainLabel* m_on;
  AskText* m_write;
  QComboBox* m_state;
  QComboBox* m_person;
  QCheckBox* m_onlyThis;
  PlainLabel* m_nothing;
  LineColumn* m_column;
};

}  // namespace throughline::editor

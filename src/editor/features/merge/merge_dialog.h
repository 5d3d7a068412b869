#pragma once

#include <QDialog>
#include <memory>

#include "features/merge/merge_session.h"
#include "frame/window_context.h"

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace throughline::editor {

class ChangesList;
class ConflictList;
class PlainLabel;

/// A copy before it is brought in: left what comes without a question, right what both changed
/// differently, below what that makes. Nothing is written before the one button is pressed.
class MergeDialog : public QDialog {
  Q_OBJECT

 public:
  /// `found`: where the copy was met ("Found beside this map"); may be empty.
  MergeDialog(const WindowContext& context, std::unique_ptr<MergeSession> session,
              const QString& found);
  ~MergeDialog() override;

  [[nodiscard]] MergeSession& session() { return *m_session; }

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void fitHeight();
  void buildHead(QVBoxLayout& layout, const QString& found);
  void buildBody(QVBoxLayout& layout);
  void buildFoot(QVBoxLayout& layout);
  [[nodiscard]] QWidget* fileBox(const QString& name, const QString& about);
  [[nodiscard]] QString aboutCopy() const;
  [[nodiscard]] QString startedFrom() const;
  void showChoices();
  void showFoot();
  void seeOnMap();
  [[nodiscard]] QString headWords(const MergeSession::Answers& answers) const;
  /// What the weakest link and the passages would be read as, where that changes.
  [[nodiscard]] QString readOtherwise() const;

  WindowContext m_context;
  std::unique_ptr<MergeSession> m_session;
  ChangesList* m_changes = nullptr;
  QScrollArea* m_side = nullptr;
  ConflictList* m_conflicts = nullptr;
  PlainLabel* m_answers = nullptr;
  PlainLabel* m_otherwise = nullptr;
  PlainLabel* m_counts = nullptr;
  QPushButton* m_see = nullptr;
  QPushButton* m_bring = nullptr;
  bool m_fitted = false;  ///< to what it holds, once
};

}  // namespace throughline::editor

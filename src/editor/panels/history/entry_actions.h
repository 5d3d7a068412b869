#pragma once

#include <QWidget>

class QPushButton;

namespace throughline::editor {

class PlainLabel;

/// What can be done with an entry of the history, below its words.
class EntryActions : public QWidget {
  Q_OBJECT

 public:
  explicit EntryActions(QWidget* parent);

  /// `after`: how many edits were made since; `canEdit` false: the map can only be read.
  void show(int after, bool canEdit);
  [[nodiscard]] int heightAt(int width) const;

 signals:
  void takeBackWanted();
  void goBackWanted();

 private:
  QPushButton* m_takeBack;
  QPushButton* m_goBack;
  PlainLabel* m_hint;
};

}  // namespace throughline::editor

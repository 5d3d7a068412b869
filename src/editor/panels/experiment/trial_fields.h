#pragma once

#include <QLineEdit>
#include <vector>

#include "fields/field_editor.h"

namespace throughline::editor {

/// The boxes of an experiment's page: each is a field of the form without its caption, whose
/// number is looked at while it is being typed.
class TrialFields : public QObject {
  Q_OBJECT

 public:
  TrialFields(Subject subject, QObject* parent);

  /// A box for the field, to be placed by the caller; `name` is what a screen reader says.
  FieldEditor* add(std::string_view key, const QString& name, QWidget* parent);
  [[nodiscard]] FieldEditor* box(std::string_view key) const;
  /// The line that is typed in; null for a box of another sort.
  [[nodiscard]] QLineEdit* line(std::string_view key) const;

  void refresh(store::Initiator initiator);
  void flush();
  void setWritable(bool writable);
  bool takeRefusal(store::Initiator initiator, const QString& sentence);
  bool resume(const QString& key, const QString& text);
  /// The experiment with what stands in the boxes, where that is such a value.
  [[nodiscard]] journey::Experiment withTyped(journey::Experiment experiment) const;
  [[nodiscard]] const Subject& subject() const { return m_subject; }

 signals:
  void typed();

 private:
  Subject m_subject;
  std::vector<FieldEditor*> m_boxes;
};

/// A row of buttons that stand for one choice, as wide as their words, and one stop of Tab:
/// arrows walk along them. While nothing is chosen a space presses none before an arrow was used,
/// so what is typed on after the keyboard moved here decides nothing.
class ChoiceSegments : public QWidget {
  Q_OBJECT

 public:
  /// `ids` name the buttons.
  ChoiceSegments(const QStringList& ids, const QStringList& words, const QString& name,
                 QWidget* parent);

  /// -1: none of them.
  void setChosen(int place);
  void setWritable(bool writable);

 signals:
  void chosen(int place);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  /// The button that Tab comes to.
  void moveStop(std::size_t place);
  bool keyPressed(std::size_t place, int key);

  std::vector<QAbstractButton*> m_buttons;
  std::size_t m_stop = 0;
  bool m_walked = false;  ///< by an arrow, since the keyboard came
};

}  // namespace throughline::editor

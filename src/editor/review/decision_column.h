#pragma once

#include <QFrame>
#include <QVBoxLayout>
#include <array>

#include "review/review_session.h"

class QLineEdit;
class QPushButton;

namespace throughline::editor {

class PlainLabel;

/// What is being decided: what, who, by when, in one line with Tab between. The
/// day that was understood is shown; what names no day is kept until it does.
class NewDecisionBox : public QFrame {
  Q_OBJECT

 public:
  NewDecisionBox(ReviewSession& session, QWidget* parent);

  /// At this stage; none: at no single one.
  void show(std::optional<journey::Id<journey::Stage>> stage);
  void open();
  /// Takes the decision where it says what.
  void keep();

 private:
  void take();
  void showDay();
  [[nodiscard]] std::optional<journey::Date> day() const;

  [[nodiscard]] std::array<std::pair<QLineEdit*, const char*>, 3> fields() const;
  [[nodiscard]] journey::Id<journey::Stage> place() const;

  ReviewSession& m_session;
  std::optional<journey::Id<journey::Stage>> m_stage;
  bool m_showing = false;
  QLineEdit* m_what;
  QLineEdit* m_who;
  QLineEdit* m_by;
  PlainLabel* m_understood;
};

/// The decisions of a stop: those taken here, one to be taken, and those that
/// came back open from earlier reviews.
class DecisionColumn : public QWidget {
  Q_OBJECT

 public:
  DecisionColumn(ReviewSession& session, QWidget* parent);

  void show(std::optional<journey::Id<journey::Stage>> stage);
  void refresh();
  void openNew() { m_new->open(); }
  void keep() { m_new->keep(); }
  /// How many stand here.
  [[nodiscard]] std::size_t count() const { return m_shown.size(); }

 private:
  struct Shown {
    journey::Decision decision;
    std::string owner;
    QString from;  ///< the day of the review that it came back from; empty: of
                   ///< this one
    bool operator==(const Shown&) const = default;
  };
  [[nodiscard]] std::vector<Shown> wanted() const;
  [[nodiscard]] QWidget* cardOf(const journey::Decision& decision, bool cameBack);
  [[nodiscard]] QString whoAndWhen(const journey::Decision& decision, bool& nobody) const;

  ReviewSession& m_session;
  std::optional<journey::Id<journey::Stage>> m_stage;
  QVBoxLayout* m_taken;
  NewDecisionBox* m_new;
  QVBoxLayout* m_back;
  std::vector<Shown> m_shown;
};

}  // namespace throughline::editor

"""The one process behind the extension: started when asked, one sentence when it fails, started again."""

import json
import os
import sys
import threading
import time

import pytest

from tests.calc.ekstensi import python_uji, skrip
from xlkinerja.calc.component import process
from xlkinerja.calc.component.process import Service, ServiceFailed, ask, clean_environment, connected_python

#: Answers each line with its id and whatever the code below makes of it.
JAWAB = "import json, os, sys, time\nfor baris in sys.stdin:\n    d = json.loads(baris)\n    {}\n"
CETAK = "print(json.dumps({{'id': d['id'], 'hasil': {}}}), flush=True)"


@pytest.fixture(autouse=True)
def baru(monkeypatch):
    """As in an office that has just been started; the process of a test ends with it."""
    state = process._State()
    monkeypatch.setattr(process, "_current", state)
    monkeypatch.delenv("XLKINERJA_PYTHON", raising=False)
    yield state
    if state.service:
        state.service.end()


@pytest.fixture
def palsu(tmp_path, monkeypatch):
    """Connects a program that runs this Python instead of the service."""

    def sambung(kode):
        (tmp_path / "palsu.py").write_text(JAWAB.format(kode))
        path = skrip(tmp_path / "python", f'exec "{sys.executable}" "{tmp_path}/palsu.py"')
        monkeypatch.setenv("XLKINERJA_PYTHON", str(path))

    return sambung


def failed(limit=5.0):
    with pytest.raises(ServiceFailed) as wrong:
        ask({}, limit)
    return str(wrong.value)


def test_the_service_itself_answers(tmp_path, monkeypatch, baru):
    """Started at the first question, and the same process for the second."""
    monkeypatch.setenv("XLKINERJA_PYTHON", str(python_uji(tmp_path)))
    assert ask({"fungsi": "KIN_TERBILANG", "masukan": [19]}, 30)["hasil"] == [["sembilan belas"]]
    first = baru.service._process.pid
    assert ask({"fungsi": "KIN_ANGKA", "masukan": ["97,5%"]}, 30)["hasil"] == [[97.5]]
    assert baru.service._process.pid == first


def test_large_questions_and_answers_pass(palsu):
    """More than a pipe holds, both ways."""
    palsu(CETAK.format("d['isi'] * 2"))
    content = "é" * 300_000
    assert ask({"isi": content}, 20)["hasil"] == content * 2


def test_a_process_that_was_killed_gives_one_sentence(palsu, baru):
    """The next question starts another."""
    palsu(CETAK.format("os.getpid()"))
    first = ask({}, 20)["hasil"]
    os.kill(first, 9)
    baru.service._process.wait(10)
    assert failed() == (
        "Layanan Python berhenti (kode -9). "
        "Hitung ulang dengan Ctrl+Shift+F9. Bila tetap, jalankan: xlkinerja addin status --calc"
    )
    assert ask({}, 20)["hasil"] not in (first, None)


def test_a_process_that_dies_of_a_question_says_its_last_words(palsu):
    """The last line of the traceback."""
    palsu("raise KeyError('kolom')")
    assert failed().startswith("Layanan Python berhenti (KeyError: 'kolom'). ")


def test_a_process_that_hangs_is_ended(palsu, tmp_path, baru):
    """After the limit, not much later; nothing of it is left, also where it does not even read."""
    palsu("time.sleep(60)")
    mulai = time.monotonic()
    pesan = failed(0.5)
    assert time.monotonic() - mulai < 5
    assert pesan.startswith("Layanan Python tidak menjawab dalam 0.5 detik, lalu dihentikan. ")
    assert baru.service is None
    skrip(tmp_path / "python", "exec sleep 60")
    with pytest.raises(ServiceFailed, match="tidak menjawab"):
        ask({"isi": "x" * 1_000_000}, 0.5)


@pytest.mark.parametrize("answer", ["print('halo', flush=True)", "print('[1]', flush=True)", CETAK.format(1)])
def test_an_answer_to_another_question_is_none(palsu, answer):
    """What is not the answer to this very question ends the process."""
    palsu(answer.replace("d['id']", "d['id'] + 1"))  # the last of them answers the question after this one
    assert failed().startswith("Layanan Python menjawab dengan kalimat yang bukan jawaban. ")


def test_a_python_that_is_not_there(monkeypatch, tmp_path):
    """The path, the reason, the command."""
    monkeypatch.setenv("XLKINERJA_PYTHON", str(tmp_path / "tidak ada"))
    pesan = failed()
    assert pesan.startswith(f"Python di {tmp_path / 'tidak ada'} tidak dapat dijalankan (")
    assert pesan.endswith("Jalankan: xlkinerja addin pasang --calc")


@pytest.mark.parametrize("content", [None, "rusak", '{"python": ""}', '{"python": null}', "[1]"])
def test_an_extension_that_is_not_connected_says_what_to_run(tmp_path, content):
    """No file, a broken one, one without an interpreter."""
    if content is not None:
        (tmp_path / "sambungan.json").write_text(content)
    with pytest.raises(ServiceFailed, match="belum tersambung dengan Python"):
        connected_python(tmp_path)


def test_the_connection_is_read_and_the_environment_wins(tmp_path, monkeypatch):
    """sambungan.json in UTF-8; XLKINERJA_PYTHON instead of it."""
    (tmp_path / "sambungan.json").write_text(json.dumps({"python": "/opt/é/python"}, ensure_ascii=False), "utf-8")
    assert connected_python(tmp_path) == "/opt/é/python"
    monkeypatch.setenv("XLKINERJA_PYTHON", "/lain")
    assert connected_python(tmp_path) == "/lain"


def test_the_environment_of_the_office_stays_behind(monkeypatch):
    """What LibreOffice sets for its own Python is gone, the rest is there."""
    for name in ("PYTHONPATH", "PYTHONHOME", "URE_BOOTSTRAP", "UNO_PATH", "LD_LIBRARY_PATH"):
        monkeypatch.setenv(name, "/kantor")
    monkeypatch.setenv("XLKINERJA_UJI", "ada")
    content = clean_environment()
    assert "/kantor" not in content.values()
    assert content["XLKINERJA_UJI"] == "ada"
    assert content["PATH"] == os.environ["PATH"]


def test_after_three_failures_nothing_is_started_for_a_while(palsu, monkeypatch, baru):
    """A sheet full of formulas does not wait for each of them; later it is tried again, and one success resets."""
    palsu("time.sleep(60)")
    first = [failed(0.2) for _ in range(3)]
    mulai = time.monotonic()
    assert [failed(20) for _ in range(100)] == [first[-1]] * 100
    assert time.monotonic() - mulai < 5
    palsu(CETAK.format(1))
    assert failed() == first[-1]
    monkeypatch.setattr(process, "PAUSE", 0.0)
    assert ask({}, 20)["hasil"] == 1
    assert baru.failed == 0


def test_two_threads_take_turns(palsu):
    """Each gets its own answer from the one process; who waits too long is told so."""
    palsu("time.sleep(0.02); " + CETAK.format("[d['isi'], os.getpid()]"))
    results = {}
    utas = [threading.Thread(target=lambda n=n: results.update({n: ask({"isi": n}, 20)["hasil"]})) for n in range(8)]
    for one in utas:
        one.start()
    for one in utas:
        one.join()
    assert {n: content for n, (content, _) in results.items()} == {n: n for n in range(8)}
    assert len({pid for _, pid in results.values()}) == 1


def test_who_waits_too_long_for_a_turn_is_told(baru):
    """A long command of another thread is not ended for a function."""
    with baru.lock:
        assert failed(0.1) == "Layanan Python masih mengerjakan permintaan sebelumnya. Ulangi sesudah selesai."


def test_a_process_that_is_ended_leaves_nothing(palsu):
    """Neither itself nor an open pipe."""
    palsu(CETAK.format(1))
    service = Service(os.environ["XLKINERJA_PYTHON"])
    service.ask({}, 20)
    service.end()
    assert service._process.poll() is not None
    assert service._process.stdin.closed
    assert service._process.stdout.closed
